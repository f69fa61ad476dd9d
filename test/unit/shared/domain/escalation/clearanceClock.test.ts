import { describe, expect, test } from 'vitest'
import { askingSteps, givesUpAt } from '../../../../../shared/domain/escalation/clearanceClock.ts'
import { Incidents } from '../../../../fixtures/incidents.ts'

const startedAt = '2026-04-08T01:00:00.000Z'
const timing = { startedAt, step: 'PT10M', giveUp: 'PT30M' }

describe('when the approvers are asked', () => {
  test('the first role at once, the other after a step, both again after two', () => {
    expect(askingSteps({ ...timing, roles: ['itSuperior', 'director'] })).toEqual([
      { step: 0, at: startedAt, roles: ['itSuperior'] },
      { step: 1, at: '2026-04-08T01:10:00.000Z', roles: ['director'] },
      { step: 2, at: '2026-04-08T01:20:00.000Z', roles: ['itSuperior', 'director'] },
    ])
  })

  test('one role alone: at once, and again after two steps', () => {
    expect(askingSteps({ ...timing, roles: ['director'] })).toEqual([
      { step: 0, at: startedAt, roles: ['director'] },
      { step: 1, at: '2026-04-08T01:20:00.000Z', roles: ['director'] },
    ])
  })

  test('nobody at all where there is nobody to ask; giving up comes all the same', () => {
    expect(askingSteps({ ...timing, roles: [] })).toEqual([])
    expect(givesUpAt(timing)).toBe('2026-04-08T01:30:00.000Z')
  })

  test('who holds both roles and reports it is sent to the crisis plan when asking would be given up', () => {
    const night = new Incidents({ directory: { roles: { director: { holder: 'finance' } } } })
    night.log('finance')
    expect(night.until('2026-04-08T04:00').takeSent()).toEqual(['01:30 finance clearanceGivenUp'])
  })
})
