import { describe, expect, test } from 'vitest'
import { postCall, postClearanceRequest, postDecision, postReceipt } from '../../../shared/contract/escalations.ts'
import { startNight } from '../../fixtures/night.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const cleared = { decision: 'cleared', reason: 'Kritisk for liv og helse' }
const declined = { decision: 'declined', reason: 'Kan vente til i morgen' }
const receipt = { personId: 'it-1', explained: true }

describe('a no', () => {
  test("of IT's superior brings the director at once, and the reporter hears", async () => {
    const night = await startNight()
    const one = await night.log()
    night.at('2026-04-08T22:03').told()
    const answer = await one.by('finance', postDecision, declined)
    expect(answer).toMatchObject({ state: 'declined', needsClearance: true })
    await night.until('2026-04-08T22:03')
    expect(night.told().toSorted()).toEqual(['callback', 'director'])
    expect(await one.by('director', postDecision, cleared)).toMatchObject({ state: 'cleared' })
  })

  test('is one word a role: the same role says nothing more', async () => {
    const night = await startNight()
    const one = await night.log()
    await one.by('finance', postDecision, declined)
    expect(await one.refused('finance', postDecision, cleared)).toMatchObject({
      status: 409,
      code: 'notAllowedInState',
      state: 'declined',
    })
  })

  test('may be followed by the yes of the other role only, and by a receipt', async () => {
    const night = await startNight()
    const one = await night.log()
    await one.by('finance', postDecision, declined)
    expect(await one.refused('director', postDecision, declined)).toMatchObject({ code: 'notAllowedInState' })
    expect(await one.by('home-head', postReceipt, receipt)).toMatchObject({ state: 'received' })
  })
})

describe('where IT can be rung', () => {
  const extended = '2026-04-08T15:00'

  test('nobody is asked until everyone of the plan was tried in vain; then the clock starts by itself', async () => {
    const night = await startNight({ at: extended })
    const one = await night.log()
    expect(await one.now()).toMatchObject({ needsClearance: false })
    expect(night.told()).toEqual([])
    await one.by('home-head', postCall, { contactId: 'it:it-1', outcome: 'noAnswer' })
    await one.by('home-head', postCall, { contactId: 'it:it-2', outcome: 'busy' })
    expect(night.told()).toEqual([])
    const answer = await one.by('health-head', postCall, {
      contactId: 'it:it-3',
      outcome: 'noAnswer',
      note: 'To ganger',
    })
    expect(answer).toMatchObject({ needsClearance: true, nextStepAt: wallClock('2026-04-08T15:10') })
    expect(night.told()).toEqual(['finance'])
  })

  test('it does not while one of them was reached', async () => {
    const night = await startNight({ at: extended })
    const one = await night.log()
    await one.by('home-head', postCall, { contactId: 'it:it-1', outcome: 'reached' })
    await one.by('home-head', postCall, { contactId: 'it:it-2', outcome: 'busy' })
    await one.by('home-head', postCall, { contactId: 'it:it-3', outcome: 'noAnswer' })
    expect(await one.now()).toMatchObject({
      needsClearance: false,
      tried: { 'it:it-1': 'reached', 'it:it-2': 'inVain' },
    })
    expect(night.told()).toEqual([])
  })

  test('the reporter may ask for clearance all the same, once', async () => {
    const night = await startNight({ at: extended })
    const one = await night.log()
    await one.by('home-head', postClearanceRequest)
    const again = await one.by('home-head', postClearanceRequest)
    expect(again.history.map(({ type }) => type)).toEqual(['logged', 'clearanceRequested', 'notified'])
    expect(night.told()).toEqual(['finance'])
  })

  test('whom nobody can have rung is refused', async () => {
    const night = await startNight({ at: extended })
    const one = await night.log()
    expect(await one.refused('home-head', postCall, { contactId: 'it:nobody', outcome: 'busy' })).toMatchObject({
      status: 422,
      code: 'contactUnknown',
    })
  })
})
