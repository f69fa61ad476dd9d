import { describe, expect, test } from 'vitest'
import type { Decision } from '../../../../../shared/domain/escalation/escalation.ts'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'

const acting = [{ person: 'stand-in', from: '2026-04-01', to: '2026-05-01' }]
const actedFor = { directory: { roles: { director: { acting } } } }

const wordIn = (night: Incidents, id = 'incident'): Decision => night.escalation(id).decisions.at(-1)!
const eventIn = (night: Incidents) => night.histories.get('incident')?.at(-1)

const logged = (by: string, given: ConstructorParameters<typeof Incidents>[0] = {}) => {
  const night = new Incidents(given)
  night.log(by)
  return night
}

const spoken = () => {
  const night = loggedIncident()
  night.decide('home-head', { spoken: { by: 'finance', at: night.now } })
  return night
}

describe('whose word a decision is', () => {
  test("an approver's own: in their role, signed by them, and nothing more is said of it", () => {
    const night = loggedIncident()
    night.decide('director', { reason: 'Liv og helse' })
    expect(eventIn(night)).toStrictEqual({
      type: 'cleared',
      sequence: 3,
      at: night.now,
      by: 'director',
      role: 'director',
      approver: 'director',
      reason: 'Liv og helse',
    })
    expect(wordIn(night)).toStrictEqual({
      decision: 'cleared',
      role: 'director',
      approver: 'director',
      at: night.now,
      sequence: 3,
      reason: 'Liv og helse',
    })
  })

  test('with a limit in hours where one is given', () => {
    const night = loggedIncident()
    night.decide('director', { limitHours: 2 })
    expect(wordIn(night).limitHours).toBe(2)
  })

  test('marked when it is given by an acting holder, not when by the holder they act for', () => {
    const byActing = loggedIncident(actedFor)
    byActing.decide('stand-in')
    expect(wordIn(byActing)).toMatchObject({ role: 'director', acting: true })
    const byHolder = loggedIncident(actedFor)
    byHolder.decide('director')
    expect(wordIn(byHolder)).not.toHaveProperty('acting')
  })

  test('marked when it clears a report of their own, not when another of the same role does', () => {
    const own = logged('director')
    own.decide('director')
    expect(wordIn(own).own).toBe(true)
    const another = logged('director', actedFor)
    another.decide('stand-in')
    expect(wordIn(another)).not.toHaveProperty('own')
  })

  test("a code's, in the name of the first who holds its role and is not the reporter", () => {
    const night = logged('stand-in', actedFor)
    night.decide({ code: { role: 'director', issue: 2 } })
    expect(eventIn(night)).toMatchObject({
      by: 'director',
      approver: 'director',
      via: { code: { role: 'director', issue: 2, holders: ['stand-in', 'director'] } },
    })
    expect(wordIn(night)).not.toHaveProperty('own')
    expect(wordIn(night)).not.toHaveProperty('via')
  })

  test("a code's, in the reporter's own name when nobody else holds its role", () => {
    const night = logged('director')
    night.decide({ code: { role: 'director', issue: 0 } })
    expect(wordIn(night)).toMatchObject({ approver: 'director', own: true })
  })

  test('a code decides in its own role only, and once', () => {
    const night = loggedIncident()
    const code = { code: { role: 'itSuperior', issue: 0 } } as const
    night.decide(code, { decision: 'declined' })
    expect(wordIn(night)).toMatchObject({ decision: 'declined', role: 'itSuperior', approver: 'finance' })
    expect(night.decide(code)).toEqual({ refused: 'notAllowedInState', state: 'declined' })
  })

  test('a spoken one may be of this very moment, and is signed by the reporter', () => {
    const night = loggedIncident()
    night.decide('home-head', { spoken: { by: 'director', at: night.now } })
    expect(eventIn(night)).toEqual({
      type: 'cleared',
      sequence: 3,
      at: night.now,
      by: 'home-head',
      role: 'director',
      approver: 'director',
      reason: 'Kritisk',
      spoken: { at: night.now },
    })
  })

  test('a spoken one may be for several incidents of the same reporter', () => {
    const night = loggedIncident()
    night.log('home-head', 'second')
    night.decide('home-head', { spoken: { by: 'director', at: night.now } }, 'incident', 'second')
    for (const id of ['incident', 'second']) expect(wordIn(night, id).spoken).toEqual({ at: night.now })
  })

  test('a spoken one is that of whoever said it, also when the reporter holds a role too', () => {
    const night = logged('finance')
    night.decide('finance', { spoken: { by: 'director', at: night.now } })
    expect(wordIn(night)).toMatchObject({ role: 'director', approver: 'director', spoken: { at: night.now } })
  })
})

describe('the answer to a word that was recorded', () => {
  test('names the word, and what was added to it', () => {
    const night = spoken()
    const { sequence } = wordIn(night)
    night.answer('finance', false)
    expect(eventIn(night)).toEqual({
      type: 'spokenDenied',
      decision: sequence,
      sequence: sequence + 1,
      at: night.now,
      by: 'finance',
    })
    expect(wordIn(night).spoken?.answer).toEqual({ confirmed: false, at: night.now, sequence: sequence + 1 })
  })

  test('by a code of its role, never by one of the other', () => {
    const night = spoken()
    expect(night.answer({ code: { role: 'director', issue: 0 } }, true)).toEqual({ refused: 'forbidden' })
    night.answer({ code: { role: 'itSuperior', issue: 0 } }, true)
    expect(eventIn(night)).toMatchObject({
      type: 'spokenConfirmed',
      by: 'finance',
      via: { code: { role: 'itSuperior', issue: 0, holders: ['finance'] } },
    })
  })

  test('by a code of a role that nobody holds any more: not at all', () => {
    const night = spoken()
    const { itSuperior, director } = night.directory.roles
    night.directory = { ...night.directory, roles: { itSuperior: { ...itSuperior, holder: null }, director } }
    const byCode = { code: { role: 'itSuperior', issue: 0 } } as const
    expect(night.answer(byCode, true)).toEqual({ refused: 'approverWithoutRole' })
  })

  test('is of that word alone: one that was given by themselves stays as it is', () => {
    const night = loggedIncident({ directory: { roles: { director: { holder: 'finance' } } } })
    night.decide('finance', { decision: 'declined' })
    const own = wordIn(night)
    night.decide('home-head', { spoken: { by: 'finance', at: night.now } })
    night.answer('finance', true)
    expect(night.escalation('incident').decisions).toMatchObject([own, { spoken: { answer: { confirmed: true } } }])
    expect(night.escalation('incident').decisions[0]).not.toHaveProperty('spoken')
  })

  test('of two words recorded in one name, the latest that waits for an answer first', () => {
    const night = loggedIncident({ directory: { roles: { director: { holder: 'finance' } } } })
    const word = { spoken: { by: 'finance', at: night.now } }
    night.decide('home-head', { decision: 'declined', ...word })
    night.decide('home-head', word)
    night.answer('finance', true)
    const answers = () => night.escalation('incident').decisions.map((one) => one.spoken?.answer?.confirmed)
    expect(answers()).toEqual([undefined, true])
    night.answer('finance', false)
    expect(answers()).toEqual([false, true])
  })
})
