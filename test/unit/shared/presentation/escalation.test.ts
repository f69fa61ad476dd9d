import { describe, expect, test } from 'vitest'
import { emptyCalendar } from '../../../../shared/domain/calendar/calendar.ts'
import { emptyClearanceQueue } from '../../../../shared/domain/escalation/clearanceQueue.ts'
import { logEscalation } from '../../../../shared/domain/escalation/logEscalation.ts'
import { callerAt } from '../../../../shared/domain/line/caller.ts'
import { shownEscalation, shownSummary } from '../../../../shared/presentation/escalation.ts'
import { textsIn } from '../../../../shared/texts/texts.ts'
import { directoryWith } from '../../../fixtures/directory.ts'
import { incidentText } from '../../../fixtures/incident.ts'
import { wallClock } from '../../../fixtures/wallClock.ts'

const night = wallClock('2026-04-08T22:00')
const directory = directoryWith()

const loggedAs = (id: string) => {
  const reporter = callerAt(directory, directory.people.get('home-head')!, night)
  const report = { criterion: 'other', summary: incidentText, unit: 'home-care', callbackPhone: '+4749000055' } as const
  return logEscalation(
    { directory, calendar: emptyCalendar, queue: emptyClearanceQueue },
    { id, reporter, report },
    night,
  )
}

const showingTo = (reader: string) => ({
  directory,
  calendar: emptyCalendar,
  queue: emptyClearanceQueue,
  callOutPhones: new Map([['it-2', '+4749009002']]),
  at: night,
  reader: { caller: callerAt(directory, directory.people.get(reader)!, night) },
  texts: textsIn('nb'),
})

const clearedFor = (approver: string, id: string) => {
  const { escalation, event } = loggedAs(id)
  const word = { decision: 'cleared', role: 'itSuperior', approver, at: night, sequence: 2, reason: 'Ja' } as const
  return shownEscalation({ ...escalation, state: 'cleared', decisions: [word] }, [event], showingTo(approver))
}

const shown = (id: string, among = directory) => {
  const { escalation, event } = loggedAs(id)
  return shownEscalation(escalation, [event], { ...showingTo('home-head'), directory: among })
}

const manyIds = Array.from({ length: 60 }, (_, number) => `incident-${number}`)

describe('whom one may have reached', () => {
  test('is everybody in IT', () => {
    const receivers = shown('incident-1').receivers.map(({ personId, name }) => `${personId} ${name}`)
    expect(receivers.toSorted()).toEqual(['it-1 Navn it-1', 'it-2 Navn it-2', 'it-3 Navn it-3'])
  })

  test('comes in an order that implies no rank: each is first now and then, and one incident keeps its order', () => {
    const firsts = manyIds.map((id) => shown(id).receivers[0]?.personId)
    expect(new Set(firsts)).toEqual(new Set(['it-1', 'it-2', 'it-3']))
    for (const id of manyIds) expect(shown(id).receivers).toEqual(shown(id).receivers)
  })
})

describe("IT's numbers for an approver who has cleared it", () => {
  test('are those kept for call-out, or else the job phones', () => {
    const numbers = clearedFor('finance', 'incident-1').callOut?.map(({ personId, phone }) => `${personId} ${phone}`)
    const jobPhone = directory.people.get('it-1')?.phone
    expect(numbers?.toSorted()).toEqual([`it-1 ${jobPhone}`, 'it-2 +4749009002', `it-3 ${jobPhone}`])
  })

  test('come in an order that implies no rank: each is first now and then, and one incident keeps its order', () => {
    const firsts = manyIds.map((id) => clearedFor('finance', id).callOut?.[0]?.personId)
    expect(new Set(firsts)).toEqual(new Set(['it-1', 'it-2', 'it-3']))
    for (const id of manyIds) expect(clearedFor('finance', id).callOut).toEqual(clearedFor('finance', id).callOut)
  })
})

test('a reporter who has left keeps the id, and loses the name', () => {
  const people = new Map([...directory.people].filter(([id]) => id !== 'home-head'))
  expect(shown('incident-1').reporter).toEqual({ personId: 'home-head', name: 'Navn home-head' })
  expect(shown('incident-1', { ...directory, people }).reporter).toEqual({ personId: 'home-head', name: '' })
})

test('a line of the list tells neither plan, nor number, nor who reported', () => {
  const line = shownSummary(loggedAs('incident-1').escalation)
  expect(Object.keys(JSON.parse(JSON.stringify(line))).toSorted()).toEqual([
    'criterion',
    'id',
    'loggedAt',
    'needsClearance',
    'state',
    'summary',
    'unit',
    'version',
  ])
})
