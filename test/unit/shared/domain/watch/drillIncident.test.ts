import { describe, expect, test } from 'vitest'
import { waitsForClearance } from '../../../../../shared/domain/escalation/undecided.ts'
import { plannedMessages } from '../../../../../shared/domain/escalation/plannedMessages.ts'
import { endedDrill, isDrill, startedDrill } from '../../../../../shared/domain/watch/drillIncident.ts'
import { directoryWith, unit } from '../../../../fixtures/directory.ts'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const now = wallClock('2026-04-08T10:00')
const directory = directoryWith({ escalation: { step: 'PT5M', giveUp: 'PT20M', drill: { weekly: true } } })
const started = (organization = directory) => startedDrill(organization, { id: 'drill-1', summary: 'Øvelse' }, now)

describe('the incident of a rehearsal', () => {
  test('is logged by nobody, for the whole organisation, with the number of IT support', () => {
    const { escalation, event } = started()
    expect(event).toMatchObject({ sequence: 1, type: 'logged', at: now, by: ':vaktlinje' })
    expect(event.incident.report).toEqual({
      criterion: 'other',
      summary: 'Øvelse',
      unit: 'admin',
      callbackPhone: '+4749000100',
    })
    expect(escalation).toMatchObject({ id: 'drill-1', version: 1, state: 'logged', loggedAt: now })
    expect(isDrill(escalation)).toBe(true)
    expect(isDrill(loggedIncident().escalation('incident'))).toBe(false)
  })

  test('is for the topmost unit, wherever it stands among the others', () => {
    const units = [unit('council', null, 'director'), unit('admin', 'council', 'director')]
    expect(started(directoryWith({ units })).event.incident.report.unit).toBe('council')
  })

  test('freezes the plan of core time, where nobody is named, and how long steps are', () => {
    expect(started().event.incident).toMatchObject({
      plan: {
        route: 'directCall',
        band: 'core',
        steps: [{ kind: 'crisisPlan', order: 'any', contacts: [{ is: 'crisisPlan' }], texts: ['crisisPlan'] }],
        reasons: ['withinCoreHours'],
      },
      step: 'PT5M',
      giveUp: 'PT20M',
    })
  })

  test('asks nobody for clearance and plans nothing of what a real incident plans', () => {
    const { escalation } = started()
    expect(escalation.approvers).toEqual([])
    expect(waitsForClearance(escalation)).toBe(false)
    expect(plannedMessages(escalation)).toEqual([])
  })

  test('comes with one SMS of its own, at once, of no use after an hour', () => {
    expect(started().message).toMatchObject({
      id: 'drill-drill-1',
      subject: { type: 'drill', id: 'drill-1' },
      about: 1,
      content: { kind: 'drill' },
      dueAt: now,
      expiresAt: wallClock('2026-04-08T11:00'),
      state: 'pending',
    })
  })

  test('is taken back by nobody too, with the reason, and once', () => {
    const later = wallClock('2026-04-08T10:10')
    const ended = endedDrill(started().escalation, 'SMS-en gikk', later)
    expect(ended?.escalation.state).toBe('withdrawn')
    expect(ended?.events).toEqual([
      { sequence: 2, type: 'withdrawn', reason: 'SMS-en gikk', at: later, by: ':vaktlinje' },
    ])
    expect(ended && endedDrill(ended.escalation, 'SMS-en gikk', later)).toBeUndefined()
  })

  test('is not taken back once somebody has closed it', () => {
    const { escalation } = started()
    expect(endedDrill({ ...escalation, state: 'closed' }, 'SMS-en gikk', now)).toBeUndefined()
  })
})
