import { describe, expect, test } from 'vitest'
import { postDecision } from '../../../shared/contract/escalations.ts'
import { postCodeDecision, postCodeOpen } from '../../../shared/contract/code.ts'
import { startNight } from '../../fixtures/night.ts'

const cleared = { decision: 'cleared', reason: 'Kritisk for liv og helse' }
const declined = { decision: 'declined', reason: 'Kan vente til i morgen' }

describe('a decision by sign-in', () => {
  test('is written down with whose word it was, why, and for how long', async () => {
    const night = await startNight()
    const one = await night.log()
    await one.by('finance', postDecision, { ...cleared, limitHours: 4 })
    expect(await one.last()).toMatchObject({
      type: 'cleared',
      by: 'finance',
      role: 'itSuperior',
      approver: 'finance',
      reason: cleared.reason,
      limitHours: 4,
    })
  })

  test('is not for leaders, nor for IT, nor for the reporter about their own yes', async () => {
    const night = await startNight()
    const one = await night.log()
    for (const who of ['home-head', 'health-head', 'it-1', 'it-2'])
      expect(await one.refused(who, postDecision, cleared)).toMatchObject({ status: 403, code: 'forbidden' })
  })

  test('on the own report is marked', async () => {
    const night = await startNight()
    const one = await night.log('finance', { unit: 'admin' })
    await one.by('finance', postDecision, cleared)
    expect(await one.last()).toMatchObject({ type: 'cleared', own: true })
  })

  test('is at most one yes: the second gets 409 with the state', async () => {
    const night = await startNight()
    const one = await night.log()
    await one.by('director', postDecision, cleared)
    expect(await one.refused('finance', postDecision, cleared)).toMatchObject({ status: 409, state: 'cleared' })
  })

  test('of several at once: those named that wait are decided by one word, IT gets one SMS', async () => {
    const night = await startNight()
    const one = await night.log()
    const two = await night.log('schools-head', { unit: 'schools' })
    const three = await night.log('health-head', { unit: 'health' })
    night.told()
    await one.by('finance', postDecision, { ...cleared, alsoFor: [two.id] })
    expect(await one.last()).toMatchObject({ type: 'cleared', alsoFor: [two.id] })
    expect(await two.now()).toMatchObject({ state: 'cleared' })
    expect(await two.last()).toMatchObject({ type: 'cleared', with: one.id })
    expect(await three.now()).toMatchObject({ state: 'logged', needsClearance: true })
    const told = night.told()
    expect(told.filter((who) => who.startsWith('it-'))).toHaveLength(3)
    // The third has a clock of its own now: IT's superior is asked again.
    expect(told).toContain('finance')
  })
})

describe('a decision by code', () => {
  test('is shown before, and showing changes nothing', async () => {
    const night = await startNight()
    const one = await night.log()
    const code = night.codeTo('finance')
    const before = await night.service.contents()
    const shown = await night.service.anyone.ask(postCodeOpen, { body: { code } })
    expect(shown).toMatchObject({ role: 'itSuperior', spoken: [] })
    expect(shown.waiting).toEqual([
      expect.objectContaining({ id: one.id, reporter: { name: 'Navn home-head', unit: 'Enhet home-care' } }),
    ])
    for (let scan = 0; scan < 3; scan += 1) await night.service.anyone.ask(postCodeOpen, { body: { code } })
    expect(await night.service.contents()).toEqual(before)
  })

  test("clears, tells IT's call-out numbers, and the history names the code's role and who could have had it", async () => {
    const night = await startNight()
    const one = await night.log()
    const code = night.codeTo('finance')
    const answer = await night.service.anyone.ask(postCodeDecision, { body: { code, ...cleared } })
    expect(answer.decided).toEqual([one.id])
    expect(answer.callOut?.map(({ personId, phone }) => `${personId} ${phone}`).toSorted()).toEqual([
      'it-1 +4749009001',
      'it-2 +4749000022',
      'it-3 +4749000023',
    ])
    expect(await one.now()).toMatchObject({ state: 'cleared' })
    const event = await one.last()
    expect(event).toMatchObject({
      by: 'finance',
      via: { code: { role: 'itSuperior', issue: 0, holders: ['finance'] } },
    })
    expect(JSON.stringify(await night.service.contents())).not.toContain(code)
    expect(night.told().toSorted()).toEqual(['callback', 'it-1 at home', 'it-2', 'it-3'])
  })

  test('declines without telling numbers, and the director is asked at once', async () => {
    const night = await startNight()
    const one = await night.log()
    const code = night.codeTo('finance')
    const answer = await night.service.anyone.ask(postCodeDecision, { body: { code, ...declined } })
    expect(answer).toEqual({ decided: [one.id] })
    expect(night.told().toSorted()).toEqual(['callback', 'director'])
  })

  test('decides one that is named, several, and nothing that waits for nobody', async () => {
    const night = await startNight()
    const one = await night.log()
    const two = await night.log('schools-head', { unit: 'schools' })
    const code = night.codeTo('finance')
    const decide = (more: Record<string, unknown>) => ({ body: { code, ...cleared, ...more } })
    const unknown = '01KNQAW9G0A8044AXZG5TP08WV'
    expect(await night.service.anyone.refused(postCodeDecision, decide({ escalation: unknown }))).toMatchObject({
      code: 'notFound',
    })
    const answer = await night.service.anyone.ask(postCodeDecision, decide({ escalation: two.id, alsoFor: [one.id] }))
    expect(answer.decided).toEqual([two.id, one.id])
    expect(await night.service.anyone.refused(postCodeDecision, decide({}))).toMatchObject({ code: 'notFound' })
    expect(await night.service.anyone.refused(postCodeDecision, decide({ escalation: two.id }))).toMatchObject({
      code: 'notAllowedInState',
      state: 'cleared',
    })
  })

  test('speaks for the role: an acting holder may have typed it', async () => {
    const acting = [{ person: 'stand-in', from: '2026-04-08', to: '2026-04-10' }]
    const night = await startNight({ directory: { roles: { itSuperior: { acting } } } })
    const one = await night.log()
    const code = night.codeTo('stand-in')
    await night.service.anyone.ask(postCodeDecision, { body: { code, ...cleared } })
    expect(await one.last()).toMatchObject({
      approver: 'stand-in',
      acting: true,
      via: { code: { holders: ['stand-in', 'finance'] } },
    })
  })
})
