import { describe, expect, test } from 'vitest'
import {
  postClearanceRequest,
  postDecision,
  postReceipt,
  postWithdrawal,
} from '../../../shared/contract/escalations.ts'
import { postCodeDecision } from '../../../shared/contract/code.ts'
import { codeIn, startNight } from '../../fixtures/night.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const cleared = { decision: 'cleared', reason: 'Kritisk for liv og helse' }

describe('a step that reaches nobody', () => {
  test('because the provider refuses it is written down, and the next goes at once; asking again starts over', async () => {
    const night = await startNight()
    night.service.texter.behave('refuses')
    const one = await night.log()
    night.service.texter.behave('obeys')
    expect(night.told()).toEqual([])
    expect(await one.history()).toEqual([
      'logged home-head',
      'noOneNotified clearanceStep refused finance',
      'noOneNotified clearanceStep refused director',
      'noOneNotified clearanceStep refused finance director',
      'noOneNotified clearanceGivenUp refused home-head',
    ])
    expect(await one.now()).not.toHaveProperty('nextStepAt')
    const again = await night.at('2026-04-08T22:01').incident(one.id).by('home-head', postClearanceRequest)
    expect(again.nextStepAt).toBe(wallClock('2026-04-08T22:11'))
    expect(night.told()).toEqual(['finance'])
  })

  test('because there is no number goes on to the next at once', async () => {
    const night = await startNight({ withoutPhone: ['finance'] })
    const one = await night.log()
    expect(night.told()).toEqual(['director'])
    expect((await one.history())[1]).toBe('noOneNotified clearanceStep without phone finance')
  })

  test('all of them, leads to the crisis plan at once', async () => {
    const night = await startNight({ withoutPhone: ['finance', 'director'] })
    const one = await night.log()
    expect(night.told()).toEqual(['callback'])
    expect(await one.history()).toEqual([
      'logged home-head',
      'noOneNotified clearanceStep without phone finance',
      'noOneNotified clearanceStep without phone director',
      'noOneNotified clearanceStep without phone finance director',
      'notified clearanceGivenUp home-head',
    ])
  })
})

describe('incidents that wait at once', () => {
  test('are asked about by one SMS a step that says how many are open', async () => {
    const night = await startNight()
    await night.log()
    await night.at('2026-04-08T22:01').log('schools-head', { unit: 'schools' })
    await night.at('2026-04-08T22:02').log('health-head', { unit: 'health' })
    expect(night.told()).toEqual(['finance'])
    await night.until('2026-04-08T22:10')
    const [sms, ...more] = night.newTexts()
    expect(more).toEqual([])
    expect(sms).toMatchObject({ to: 'director', text: expect.stringContaining('3') })
  })

  test('pass the clock on when the one that has it is withdrawn', async () => {
    const night = await startNight()
    const one = await night.log()
    const two = await night.at('2026-04-08T22:05').log('schools-head', { unit: 'schools' })
    night.told()
    night.at('2026-04-08T22:06')
    await one.by('home-head', postWithdrawal, { reason: 'Løste seg' })
    expect(night.told()).toEqual(['finance'])
    expect(await two.now()).toMatchObject({ needsClearance: true, nextStepAt: wallClock('2026-04-08T22:16') })
    await night.until('2026-04-08T22:10')
    expect(night.told()).toEqual([])
    await night.until('2026-04-08T22:16')
    expect(night.told()).toEqual(['director'])
  })

  test('are told all of giving up', async () => {
    const night = await startNight()
    await night.log()
    await night.log('schools-head', { unit: 'schools', callbackPhone: '49 00 00 60' })
    await night.until('2026-04-08T22:10', '2026-04-08T22:20')
    night.told()
    await night.until('2026-04-08T22:30')
    expect(night.told().toSorted()).toEqual(['+4749000060', 'callback'])
  })
})

describe('the number of SMS to one number', () => {
  test('is at most six an hour; what is too many is written down as refused, and the next step goes at once', async () => {
    const night = await startNight()
    for (let minute = 0; minute < 6; minute += 1) {
      const one = await night.at(`2026-04-08T22:0${minute}`).log()
      await one.by('home-head', postWithdrawal, { reason: 'Løste seg' })
    }
    expect(night.told()).toEqual(Array.from({ length: 6 }, () => 'finance'))
    const seventh = await night.at('2026-04-08T22:08').log()
    expect(night.told()).toEqual(['director'])
    expect((await seventh.history())[1]).toBe('noOneNotified clearanceStep refused finance')
    const messages = await night.service.store.readMessagesAbout({ type: 'escalation', id: seventh.id })
    expect(messages.filter(({ reason }) => reason === 'smsLimit')).toHaveLength(1)
    await seventh.by('home-head', postWithdrawal, { reason: 'Løste seg' })
    await night.at('2026-04-08T23:00').log()
    expect(night.told()).toEqual(['finance'])
  })
})

describe('a timer', () => {
  test('that fires twice, or early, sends once', async () => {
    const night = await startNight()
    await night.log()
    const [first] = night.service.timers.waiting()
    night.told()
    for (const time of ['2026-04-08T22:05', '2026-04-08T22:10', '2026-04-08T22:11', '2026-04-08T22:12']) {
      night.at(time)
      if (first) await night.service.timers.set(`again-${time}`, wallClock(time), first.key)
      await night.service.wake()
    }
    expect(night.told()).toEqual(['director'])
  })

  test('that fires up to an hour late acts; later it only records', async () => {
    const night = await startNight()
    const one = await night.log()
    night.told()
    const [step, again] = night.service.timers.waiting()
    expect(step?.at).toBe(wallClock('2026-04-08T22:10'))
    await night.until('2026-04-08T23:09:59')
    expect(night.told()).toContain('director')
    expect(again?.at).toBe(wallClock('2026-04-08T22:20'))
    const other = await startNight()
    const late = await other.log()
    other.told()
    await other.until('2026-04-09T00:30')
    expect(other.told()).toEqual([])
    const states = await other.service.store.readMessagesAbout({ type: 'escalation', id: late.id })
    expect(states.map(({ state }) => state).toSorted()).toEqual(['missed', 'missed', 'missed', 'sent'])
    expect((await one.now()).state).toBe('logged')
  })
})

describe('the call-out clock', () => {
  test('calls on their call-out number whoever is in IT, and nobody who is away', async () => {
    const absences = [
      {
        id: 'absence-2',
        version: 1,
        personId: 'it-2',
        kind: 'away' as const,
        from: wallClock('2026-04-06T00:00'),
        to: wallClock('2026-04-12T00:00'),
      },
    ]
    const night = await startNight({ absences })
    const one = await night.log()
    const code = codeIn(night.newTexts()[0]?.text ?? '')
    await night.service.anyone.ask(postCodeDecision, { body: { code, ...cleared } })
    expect(night.told().toSorted()).toEqual(['callback', 'it-1 at home', 'it-3'])
    expect(await one.history()).toContain('notified callOut it-1 it-3')
  })

  test('stops when IT was reached', async () => {
    const night = await startNight()
    const one = await night.log()
    await one.by('finance', postDecision, cleared)
    night.at('2026-04-08T22:09').told()
    await one.by('finance', postReceipt, { personId: 'it-2', explained: true })
    await night.until('2026-04-08T22:10', '2026-04-08T22:30')
    expect(night.told()).toEqual([])
  })
})
