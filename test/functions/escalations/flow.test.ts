import { describe, expect, test } from 'vitest'
import {
  postClearanceRequest,
  postClosure,
  postDecision,
  postReceipt,
  postWithdrawal,
} from '../../../shared/contract/escalations.ts'
import { septets } from '../../../shared/domain/sms/gsmAlphabet.ts'
import { incidentText } from '../../fixtures/incident.ts'
import { codeIn, startNight } from '../../fixtures/night.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const cleared = { decision: 'cleared', reason: 'Kritisk for liv og helse' }
const declined = { decision: 'declined', reason: 'Kan vente til i morgen' }
const receipt = { personId: 'it-1', explained: true }

describe('an incident logged at night', () => {
  test("asks IT's superior at once, with who asks, the number to ring, and a code", async () => {
    const night = await startNight()
    await night.log()
    const [sms, ...more] = night.newTexts()
    expect(more).toEqual([])
    expect(sms?.to).toBe('finance')
    expect(sms?.text).toContain('+4749000055')
    expect(sms?.text).toContain('Navn home-head')
    expect(codeIn(sms?.text ?? '')).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/)
  })

  test('asks the director after 10 minutes, both after 20, and gives up after 30', async () => {
    const night = await startNight()
    const one = await night.log()
    expect(night.told()).toEqual(['finance'])
    await night.until('2026-04-08T22:09')
    expect(night.told()).toEqual([])
    await night.until('2026-04-08T22:10')
    expect(night.told()).toEqual(['director'])
    await night.until('2026-04-08T22:20')
    expect(night.told()).toEqual(['finance', 'director'])
    await night.until('2026-04-08T22:30')
    expect(night.told()).toEqual(['callback'])
    await night.until('2026-04-08T22:59', '2026-04-08T23:59', '2026-04-09T05:00')
    expect(night.told()).toEqual([])
    expect(await one.history()).toEqual([
      'logged home-head',
      'notified clearanceStep finance',
      'notified clearanceStep director',
      'notified clearanceStep finance director',
      'notified clearanceGivenUp home-head',
    ])
  })

  test('can be cleared after it was given up, too', async () => {
    const night = await startNight()
    const one = await night.log()
    await night.until('2026-04-08T22:10', '2026-04-08T22:20', '2026-04-08T22:30', '2026-04-09T01:00')
    expect(await one.by('director', postDecision, cleared)).toMatchObject({ state: 'cleared' })
  })

  test('asks nobody more once it is cleared: IT and the reporter hear, and the other clock runs', async () => {
    const night = await startNight()
    const one = await night.log()
    night.at('2026-04-08T22:04').told()
    const answer = await one.by('finance', postDecision, cleared)
    expect(answer).toMatchObject({ state: 'cleared', nextStepAt: wallClock('2026-04-08T22:14') })
    expect(answer.callOut).toContainEqual({ personId: 'it-1', name: 'Navn it-1', phone: '+4749009001' })
    expect(night.told().toSorted()).toEqual(['callback', 'it-1 at home', 'it-2', 'it-3'])
    await night.until('2026-04-08T22:10', '2026-04-08T22:13')
    expect(night.told()).toEqual([])
    await night.until('2026-04-08T22:14')
    expect(night.told().toSorted()).toEqual(['callback', 'finance'])
    await night.until('2026-04-08T22:34')
    expect(night.told().toSorted()).toEqual(['callback', 'finance'])
    await night.until('2026-04-08T22:44', '2026-04-08T23:59')
    expect(night.told()).toEqual([])
  })

  test('is received when somebody in IT was reached, and all is quiet', async () => {
    const night = await startNight()
    const one = await night.log()
    await one.by('finance', postDecision, cleared)
    night.at('2026-04-08T22:08').told()
    const answer = await one.by('home-head', postReceipt, receipt)
    expect(answer).toMatchObject({ state: 'received', actions: [] })
    expect(answer).not.toHaveProperty('nextStepAt')
    expect(answer.history.at(-1)).toMatchObject({ type: 'received', personId: 'it-1' })
    expect(answer.history.at(-1)).not.toHaveProperty('withoutClearance')
    await night.until('2026-04-08T22:20', '2026-04-08T23:00')
    expect(night.told()).toEqual([])
  })

  test('received without clearance is marked, and the approvers are told', async () => {
    const night = await startNight()
    const one = await night.log()
    night.told()
    const answer = await one.by('home-head', postReceipt, receipt)
    expect(answer.history.findLast(({ type }) => type === 'received')).toMatchObject({ withoutClearance: true })
    expect(night.told()).toEqual(['finance', 'director'])
    await night.until('2026-04-08T22:10', '2026-04-08T22:30')
    expect(night.told()).toEqual([])
  })

  test('is no receipt by somebody who is not in IT, nor without it being explained', async () => {
    const night = await startNight()
    const one = await night.log()
    expect(await one.refused('home-head', postReceipt, { ...receipt, personId: 'finance' })).toMatchObject({
      status: 422,
      code: 'receiverUnknown',
    })
    expect(await one.refused('home-head', postReceipt, { ...receipt, explained: false })).toMatchObject({ status: 422 })
    expect(await one.refused('home-head', postReceipt, { explained: true })).toMatchObject({ status: 422 })
  })

  test('withdrawn, sends nothing more, and nothing can be done with it', async () => {
    const night = await startNight()
    const one = await night.log()
    night.told()
    const answer = await one.by('home-head', postWithdrawal, { reason: 'Det kom tilbake av seg selv' })
    expect(answer).toMatchObject({ state: 'withdrawn', actions: [] })
    await night.until('2026-04-08T22:10', '2026-04-08T22:20', '2026-04-08T22:30')
    expect(night.told()).toEqual([])
    for (const [who, route, body] of [
      ['finance', postDecision, cleared],
      ['home-head', postReceipt, receipt],
      ['home-head', postClearanceRequest, {}],
      ['home-head', postWithdrawal, { reason: 'Igjen' }],
      ['it-1', postClosure, { outcome: 'solved' }],
    ] as const)
      expect(await one.refused(who, route, body)).toMatchObject({ code: 'notAllowedInState', state: 'withdrawn' })
  })

  test('is closed with the time that was worked', async () => {
    const night = await startNight()
    const one = await night.log()
    await one.by('finance', postDecision, { ...cleared, limitHours: 4 })
    await one.by('it-1', postReceipt, receipt)
    night.at('2026-04-09T01:30')
    const worked = { workedFrom: '2026-04-08T22:15', workedTo: '2026-04-09T01:10' }
    const backwards = { outcome: 'solved', workedFrom: worked.workedTo, workedTo: worked.workedFrom }
    expect(await one.refused('it-1', postClosure, backwards)).toMatchObject({ code: 'workedTimeInvalid' })
    const answer = await one.by('it-1', postClosure, { outcome: 'solved', note: 'Disken var full', ...worked })
    expect(answer).toMatchObject({ state: 'closed', actions: [] })
    expect(answer.history.at(-1)).toMatchObject({
      type: 'closed',
      by: 'it-1',
      outcome: 'solved',
      workedFrom: wallClock(worked.workedFrom),
      workedTo: wallClock(worked.workedTo),
    })
  })
})

test('every SMS is one SMS, in its alphabet, without the text of the incident, and without what looks like a link', async () => {
  const night = await startNight()
  const one = await night.log()
  await night.until('2026-04-08T22:10', '2026-04-08T22:20', '2026-04-08T22:30')
  await one.by('finance', postDecision, declined)
  await one.by('director', postDecision, { decision: 'cleared', reason: 'Kritisk' })
  await night.until('2026-04-08T22:40', '2026-04-08T23:00')
  const other = await night.at('2026-04-09T03:00').log('schools-head', { unit: 'schools' })
  await other.by('schools-head', postReceipt, receipt)
  const texts = night.newTexts()
  expect(texts.length).toBeGreaterThan(12)
  for (const { text } of texts) {
    expect(septets(text)).toBeLessThanOrEqual(160)
    expect(text).not.toContain(incidentText)
    expect(text).not.toMatch(/https?:|www|\w\.\w|\//)
  }
})
