import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { untriedCodes } from '../../../../../shared/domain/codes/codeState.ts'
import {
  codeOfStep,
  latestCode,
  tryCode,
  validCodes,
  type CodeFacts,
} from '../../../../../shared/domain/codes/roleCodes.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'

const startedAt = '2026-04-08T01:00:00.000Z'
const clock = {
  escalation: 'incident',
  sequence: 1,
  startedAt,
  step: 'PT10M',
  giveUp: 'PT30M',
  roles: ['itSuperior', 'director'] as ('itSuperior' | 'director')[],
  early: [],
}

const factsWith = (given: Partial<CodeFacts> = {}): CodeFacts => ({
  queue: { clocks: [clock] },
  states: { itSuperior: untriedCodes('itSuperior'), director: untriedCodes('director') },
  mac: (text) => createHmac('sha256', 'key').update(text).digest(),
  ...given,
})

const after = (duration: string) => later(startedAt, duration)

/** The facts after wrong tries at one instant, and the roles that got new codes by them. */
const afterTries = (count: number, now: string, facts = factsWith()) => {
  let { states } = facts
  const reissued: string[] = []
  for (let tried = 0; tried < count; tried += 1) {
    const outcome = tryCode({ ...facts, states }, 'WRONG0', now)
    if (!('wrong' in outcome)) throw new Error('Taken')
    for (const state of outcome.wrong) states = { ...states, [state.role]: state }
    reissued.push(...outcome.reissued)
  }
  return { facts: { ...facts, states }, reissued }
}

describe('the codes of a role', () => {
  test('what a step sends is taken for its role, as typed', () => {
    const facts = factsWith()
    const code = codeOfStep(facts, { role: 'director', startedAt, step: 1 }, after('PT10M'))!
    expect(tryCode(facts, ` ${code.toLowerCase()} `, after('PT15M'))).toEqual({ role: 'director', issue: 0 })
  })

  test('it is good for 12 hours after the time of its step, and not longer', () => {
    const facts = factsWith()
    const code = codeOfStep(facts, { role: 'itSuperior', startedAt, step: 0 }, startedAt)!
    expect(tryCode(facts, code, after('PT11H59M'))).toMatchObject({ role: 'itSuperior' })
    expect(tryCode(facts, code, after('PT12H'))).toMatchObject({ wrong: expect.any(Array) })
  })

  test('a step that came before its time sent a code that is taken at once', () => {
    const facts = factsWith()
    const code = codeOfStep(facts, { role: 'director', startedAt, step: 1 }, startedAt)!
    expect(tryCode(facts, code, startedAt)).toMatchObject({ role: 'director' })
  })

  test('it outlives the incident and its clock: the role is what counts', () => {
    const older = { ...clock, escalation: 'earlier', startedAt: '2026-04-07T20:00:00.000Z' }
    const facts = factsWith({ queue: { clocks: [older, clock] } })
    const code = codeOfStep(facts, { role: 'itSuperior', startedAt: older.startedAt, step: 0 }, older.startedAt)!
    expect(tryCode(facts, code, after('PT1M'))).toMatchObject({ role: 'itSuperior' })
  })

  test('a clock that asks one role makes no code for the other', () => {
    const facts = factsWith({ queue: { clocks: [{ ...clock, roles: ['director'] }] } })
    expect(validCodes(facts, 'itSuperior', startedAt)).toEqual([])
    expect(validCodes(facts, 'director', startedAt)).toMatchObject([{ step: 0 }, { step: 1 }])
    expect(latestCode(facts, 'itSuperior', startedAt)).toBeUndefined()
  })

  test('four wrong tries are only counted; the fifth makes the code worthless and a new one go out', () => {
    const code = codeOfStep(factsWith(), { role: 'director', startedAt, step: 1 }, startedAt)!
    const four = afterTries(4, after('PT20M'))
    expect(four.reissued).toEqual([])
    expect(tryCode(four.facts, code, after('PT20M'))).toMatchObject({ role: 'director' })
    const five = afterTries(5, after('PT20M'))
    expect(five.reissued).toEqual(['itSuperior', 'director'])
    expect(tryCode(five.facts, code, after('PT20M'))).toHaveProperty('wrong')
    const replaced = latestCode(five.facts, 'director', after('PT20M'))!
    expect(tryCode(five.facts, replaced, after('PT20M'))).toEqual({ role: 'director', issue: 1 })
  })

  test('new codes go out three times at most; after that the codes are locked, and none is sent', () => {
    const { facts, reissued } = afterTries(20, after('PT20M'))
    expect(reissued.filter((role) => role === 'director')).toHaveLength(3)
    expect(latestCode(facts, 'director', after('PT20M'))).toBeUndefined()
    expect(codeOfStep(facts, { role: 'director', startedAt, step: 2 }, after('PT20M'))).toBeUndefined()
    expect(afterTries(50, after('PT21M'), facts).facts.states).toEqual(facts.states)
  })

  test('12 hours after the first wrong try all is forgotten, but what was locked stays worthless', () => {
    const soon = { ...clock, startedAt: after('PT11H') }
    const { facts } = afterTries(20, after('PT20M'), factsWith({ queue: { clocks: [clock, soon] } }))
    const lastSent = validCodes({ ...facts, states: factsWith().states }, 'director', after('PT12H20M')).at(-1)!
    expect(latestCode(facts, 'director', after('PT12H19M'))).toBeUndefined()
    const fresh = latestCode(facts, 'director', after('PT12H20M'))!
    expect(tryCode(facts, fresh, after('PT12H20M'))).toEqual({ role: 'director', issue: 4 })
    expect(lastSent.issue).toBe(0)
  })

  test('while no code is good there is nothing to guess, and nobody can lock anything', () => {
    const none = factsWith({ queue: { clocks: [] } })
    expect(tryCode(none, 'WRONG0', startedAt)).toEqual({ wrong: [], reissued: [] })
  })

  test('every wrong try raises the version of what it changes', () => {
    const { itSuperior, director } = afterTries(7, startedAt).facts.states
    expect([itSuperior.version, director.version]).toEqual([7, 7])
  })

  test('outside any step the last step of the newest clock makes the code', () => {
    const newest = { ...clock, escalation: 'other', startedAt: after('PT1H') }
    const facts = factsWith({ queue: { clocks: [clock, newest] } })
    const last = codeOfStep(facts, { role: 'director', startedAt: newest.startedAt, step: 2 }, after('PT1H'))
    expect(latestCode(facts, 'director', after('PT1H'))).toBe(last)
  })
})
