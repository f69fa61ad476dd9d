import { expect, test } from 'vitest'
import { postCall, postClearanceRequest, postDecision, postEscalation } from '../../../shared/contract/escalations.ts'
import { postCodeDecision } from '../../../shared/contract/code.ts'
import { agreement } from '../../fixtures/calendar.ts'
import { incident } from '../../fixtures/incident.ts'
import { codeIn, startNight } from '../../fixtures/night.ts'
import { person, unit } from '../../fixtures/directory.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const cleared = { decision: 'cleared', reason: 'Kritisk for liv og helse' }

test('logged 16:25 in extended, nobody answers, clearance asked at 16:40', async () => {
  const night = await startNight({ at: '2026-04-08T16:25' })
  const one = await night.log()
  expect(await one.now()).toMatchObject({ guidance: { route: 'directCallThenLine' }, needsClearance: false })
  await one.by('home-head', postCall, { contactId: 'it:it-1', outcome: 'noAnswer' })
  await night.until('2026-04-08T16:35')
  expect(night.told()).toEqual([])
  night.at('2026-04-08T16:40')
  const asked = await one.by('home-head', postClearanceRequest)
  expect(asked).toMatchObject({ needsClearance: true, nextStepAt: wallClock('2026-04-08T16:50') })
  // What was frozen at logging stays, though it is after hours now.
  expect(asked.guidance.route).toBe('directCallThenLine')
  expect(night.told()).toEqual(['finance'])
  await night.until('2026-04-08T16:50')
  expect(night.told()).toEqual(['director'])
  expect(await one.by('director', postDecision, cleared)).toMatchObject({ state: 'cleared' })
})

test('on-call phone dead at 02:00', async () => {
  const window = { from: '2026-04-08T16:00', to: '2026-04-09T08:00' }
  const night = await startNight({ at: '2026-04-09T02:00', agreements: [agreement(window)] })
  const one = await night.log()
  expect(await one.now()).toMatchObject({ guidance: { route: 'onCall' }, needsClearance: false })
  expect(night.told()).toEqual([])
  night.at('2026-04-09T02:03')
  const answer = await one.by('home-head', postCall, { contactId: 'onCall:election', outcome: 'noAnswer' })
  expect(answer).toMatchObject({ needsClearance: true, nextStepAt: wallClock('2026-04-09T02:13') })
  expect(night.told()).toEqual(['finance'])
})

test('superior without phone', async () => {
  const night = await startNight({ withoutPhone: ['finance'] })
  const one = await night.log()
  expect(night.told()).toEqual(['director'])
  expect((await one.history()).slice(1)).toEqual([
    'noOneNotified clearanceStep without phone finance',
    'notified clearanceStep director',
  ])
  await night.until('2026-04-08T22:10', '2026-04-08T22:20')
  expect(night.told()).toEqual(['director'])
})

test('director is the reporter', async () => {
  const night = await startNight()
  const one = await night.log('director', { unit: 'admin' })
  expect(night.told()).toEqual(['finance'])
  await night.until('2026-04-08T22:10', '2026-04-08T22:20', '2026-04-08T22:30')
  expect(night.told()).toEqual(['finance', 'callback'])
  expect(await one.by('director', postDecision, cleared)).toMatchObject({ state: 'cleared' })
})

test('both approvers silent', async () => {
  const night = await startNight()
  const one = await night.log()
  night.told()
  await night.until('2026-04-08T22:10', '2026-04-08T22:20')
  night.told()
  await night.until('2026-04-08T22:30')
  const [sms, ...more] = night.newTexts()
  expect(more).toEqual([])
  expect(sms).toMatchObject({ to: 'callback', text: expect.stringMatching(/kriseplan/) })
  const given = await one.now()
  expect(given).toMatchObject({ state: 'logged' })
  expect(given).not.toHaveProperty('nextStepAt')
  expect(given.guidance.steps.at(-1)?.kind).toBe('crisisPlan')
  expect(await one.by('finance', postDecision, cleared)).toMatchObject({ state: 'cleared' })
})

test('acting holder whose period ends between two steps', async () => {
  const acting = [{ person: 'stand-in', from: '2026-04-08', to: '2026-04-09' }]
  const night = await startNight({ at: '2026-04-08T23:55', directory: { roles: { director: { acting } } } })
  const one = await night.log()
  expect(night.told()).toEqual(['finance'])
  await night.until('2026-04-09T00:05')
  expect(night.told()).toEqual(['director'])
  expect(await one.refused('stand-in', postDecision, cleared)).toMatchObject({ status: 404 })
  await night.until('2026-04-09T00:15')
  expect(night.told()).toEqual(['finance', 'director'])
})

test('acting holder whose period lasts is asked in place of the holder, who may still decide', async () => {
  const acting = [{ person: 'stand-in', from: '2026-04-08', to: '2026-04-12' }]
  const night = await startNight({ directory: { roles: { director: { acting } } } })
  const one = await night.log()
  await night.until('2026-04-08T22:10')
  expect(night.told()).toEqual(['finance', 'stand-in'])
  expect(await one.by('director', postDecision, cleared)).toMatchObject({ state: 'cleared' })
})

test('20 managers log within a minute: each approver gets one SMS a step', async () => {
  const numbers = Array.from({ length: 20 }, (_, number) => number)
  const night = await startNight({
    directory: {
      units: numbers.map((number) => unit(`unit-${number}`, 'schools', `head-${number}`)),
      people: numbers.map((number) => person(`head-${number}`, `unit-${number}`, { phone: `+47490001${number + 10}` })),
    },
  })
  const logged: string[] = []
  for (const number of numbers) {
    night.at(`2026-04-08T22:00:${String(number * 2).padStart(2, '0')}`)
    const body = incident({ unit: `unit-${number}`, callbackPhone: `490001${number + 10}` })
    const { id } = await night.service.asPerson(`head-${number}`).ask(postEscalation, { body })
    logged.push(id)
  }
  expect(night.told()).toEqual(['finance'])
  await night.until('2026-04-08T22:10')
  const [second, ...more] = night.newTexts()
  expect(more).toEqual([])
  expect(second).toMatchObject({ to: 'director', text: expect.stringContaining('20') })
  await night.until('2026-04-08T22:20')
  expect(night.told()).toEqual(['finance', 'director'])
  const body = { code: codeIn(second?.text ?? ''), ...cleared, alsoFor: logged.slice(1) }
  const { decided } = await night.service.anyone.ask(postCodeDecision, { body })
  expect(decided.toSorted()).toEqual(logged.toSorted())
  const told = night.told()
  expect(told.filter((who) => who.startsWith('it-'))).toHaveLength(3)
  expect(told.filter((who) => who.startsWith('+47490001'))).toHaveLength(20)
})

test('cleared at 03:00 and IT not reached by 03:30', async () => {
  const night = await startNight({ at: '2026-04-09T02:55' })
  const one = await night.log()
  night.at('2026-04-09T03:00')
  await one.by('finance', postDecision, cleared)
  night.told()
  await night.until('2026-04-09T03:10')
  expect(night.told().toSorted()).toEqual(['callback', 'finance'])
  await night.until('2026-04-09T03:30')
  const texts = night.newTexts()
  expect(texts.map(({ to }) => to).toSorted()).toEqual(['callback', 'finance'])
  for (const { text } of texts) expect(text).toMatch(/kriseplan/)
  expect(await one.now()).toMatchObject({ state: 'cleared' })
})
