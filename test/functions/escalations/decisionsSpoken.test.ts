import { describe, expect, test } from 'vitest'
import {
  getEscalation as getOne,
  postConfirmation,
  postDecision,
  postReceipt,
} from '../../../shared/contract/escalations.ts'
import { postCodeConfirmation, postCodeOpen } from '../../../shared/contract/code.ts'
import { startNight } from '../../fixtures/night.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const cleared = { decision: 'cleared', reason: 'Kritisk for liv og helse' }
const receipt = { personId: 'it-1', explained: true }

describe('a spoken yes', () => {
  const spoken = { ...cleared, spokenBy: 'finance', spokenAt: '2026-04-08T22:02' }

  const recorded = async () => {
    const night = await startNight()
    const one = await night.log()
    const asked = night.codeTo('finance')
    night.at('2026-04-08T22:05')
    await one.by('home-head', postDecision, spoken)
    return { night, one, asked }
  }

  test('clears, is marked, calls IT out, and the approver is asked to confirm it', async () => {
    const { night, one } = await recorded()
    expect(await one.now()).toMatchObject({ state: 'cleared' })
    expect(await one.last()).toMatchObject({
      by: 'home-head',
      approver: 'finance',
      spoken: { at: wallClock(spoken.spokenAt) },
    })
    const texts = night.newTexts()
    expect(texts.map(({ to }) => to).toSorted()).toEqual(['finance', 'it-1 at home', 'it-2', 'it-3'])
    expect(texts.find(({ to }) => to === 'finance')?.text).toContain('Navn home-head')
  })

  test.each([true, false])('is answered by sign-in with %j, once', async (confirmed) => {
    const { night, one } = await recorded()
    expect((await night.service.asPerson('finance').ask(getOne, { parameters: { id: one.id } })).actions).toContain(
      'confirmation',
    )
    night.told()
    const answer = await one.by('finance', postConfirmation, { confirmed })
    expect(answer.state).toBe('cleared')
    expect(answer.actions).not.toContain('confirmation')
    expect(await one.last()).toMatchObject({ type: confirmed ? 'spokenConfirmed' : 'spokenDenied', by: 'finance' })
    expect(night.told()).toEqual(confirmed ? [] : ['callback'])
    expect(await one.refused('finance', postConfirmation, { confirmed: !confirmed })).toMatchObject({
      code: 'notAllowedInState',
    })
  })

  test.each([true, false])('is answered by code with %j, with the code that asked too', async (confirmed) => {
    const { night, one, asked } = await recorded()
    const code = night.codeTo('finance')
    expect(await night.service.anyone.ask(postCodeOpen, { body: { code } })).toMatchObject({
      waiting: [],
      spoken: [{ id: one.id, decision: 'cleared', recordedBy: 'Navn home-head' }],
    })
    const body = { code: asked, escalation: one.id, confirmed }
    expect(await night.service.anyone.ask(postCodeConfirmation, { body })).toEqual({ confirmed })
    expect(await one.last()).toMatchObject({
      type: confirmed ? 'spokenConfirmed' : 'spokenDenied',
      via: { code: { role: 'itSuperior', issue: 0, holders: ['finance'] } },
    })
    expect(night.told()).toEqual(confirmed ? [] : ['callback'])
  })

  test('for an incident that another clock asked for is answered by code too', async () => {
    const night = await startNight()
    await night.log('schools-head', { unit: 'schools' })
    const asked = night.codeTo('finance')
    const linked = await night.at('2026-04-08T22:01').log()
    night.at('2026-04-08T22:05')
    await linked.by('home-head', postDecision, spoken)
    const { spoken: waiting } = await night.service.anyone.ask(postCodeOpen, { body: { code: asked } })
    expect(waiting.map(({ id }) => id)).toEqual([linked.id])
    const body = { code: asked, escalation: linked.id, confirmed: true }
    expect(await night.service.anyone.ask(postCodeConfirmation, { body })).toEqual({ confirmed: true })
  })

  test('is answered by nobody else', async () => {
    const { one } = await recorded()
    for (const who of ['director', 'home-head', 'it-1'])
      expect(await one.refused(who, postConfirmation, { confirmed: true })).toMatchObject({ code: 'forbidden' })
  })

  test('is recorded by the reporter only, of somebody who held a role then, and not from the future', async () => {
    const night = await startNight()
    const one = await night.log()
    const body = { ...spoken, spokenAt: '2026-04-08T21:58' }
    expect(await one.refused('health-head', postDecision, body)).toMatchObject({ code: 'forbidden' })
    expect(await one.refused('home-head', postDecision, { ...body, spokenBy: 'it-1' })).toMatchObject({
      code: 'approverWithoutRole',
    })
    expect(await one.refused('home-head', postDecision, { ...body, spokenAt: '2026-04-08T22:10' })).toMatchObject({
      code: 'spokenAtInvalid',
    })
    for (const missing of ['spokenBy', 'spokenAt'])
      expect(await one.refused('home-head', postDecision, { ...body, [missing]: undefined })).toMatchObject({
        code: 'validation',
        errors: [{ pointer: `/${missing}` }],
      })
  })

  test('can be denied when IT has been reached already', async () => {
    const { one } = await recorded()
    await one.by('home-head', postReceipt, receipt)
    expect(await one.by('finance', postConfirmation, { confirmed: false })).toMatchObject({ state: 'received' })
  })
})
