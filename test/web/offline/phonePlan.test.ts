import { describe, expect, test } from 'vitest'
import { offlineFacts } from '../../../functions/offline/offlineFacts.ts'
import type { Calendar } from '../../../shared/domain/calendar/calendar.ts'
import { decideGuidance } from '../../../shared/domain/guidance/guidance.ts'
import { callerAt } from '../../../shared/domain/line/caller.ts'
import type { Person } from '../../../shared/domain/organization/organization.ts'
import { directoryFrom } from '../../../shared/domain/organization/directoryFrom.ts'
import { localDateOf } from '../../../shared/domain/time/localTime.ts'
import { shownGuidance } from '../../../shared/presentation/guidance.ts'
import { nb } from '../../../shared/texts/nb.ts'
import { phonePlan } from '../../../web/offline/phonePlan.ts'
import { absence, agreement } from '../../fixtures/calendar.ts'
import { demonstrationText, organizationIn } from '../../fixtures/organization.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const organization = organizationIn(demonstrationText)
const directory = directoryFrom(organization, 1)

const fetchedAt = wallClock('2026-04-08T08:00')

const serverPlan = (person: Person, at: string, calendar: Calendar) => {
  const caller = callerAt(directory, person, at)
  const orderSeed = `${person.id} ${localDateOf(at, directory.organization.timeZone)}`
  const plan = decideGuidance(
    { directory, calendar },
    { criterion: 'dangerToLife', caller, at, isNow: true, orderSeed },
  )
  return shownGuidance(plan, { directory, calendar, at, callerId: person.id, texts: nb })
}

const onThePhone = (person: Person, at: string, calendar: Calendar) => {
  const caller = callerAt(directory, person, fetchedAt)
  const facts = offlineFacts({ directory, calendar, caller, now: fetchedAt })
  // As it comes over the wire.
  return phonePlan(JSON.parse(JSON.stringify(facts)), 'dangerToLife', at, nb)
}

const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const calendars: Record<string, Calendar> = {
  'nothing out of the ordinary': { version: 1, agreements: [], absences: [], periods: [] },
  'an agreement and absences': {
    version: 1,
    agreements: [
      agreement({ from: '2026-04-10T16:30', to: '2026-04-12T08:00' }, { audience: { units: ['health'] } }),
      agreement(
        { from: '2026-04-08T02:00', to: '2026-04-12T08:00' },
        { id: 'schools', audience: { units: ['school'] } },
      ),
    ],
    absences: [
      absence(null, { from: '2026-04-09T08:00', to: '2026-04-09T12:00' }, { alternative: 'Ring servicetorget.' }),
      absence('p-health', { from: '2026-04-07T08:00', to: '2026-04-11T12:00' }),
    ],
    periods: [],
  },
}

const instants = [
  '2026-04-08T10:00',
  '2026-04-08T15:00',
  '2026-04-09T03:00',
  '2026-04-09T10:00',
  '2026-04-11T03:00',
  '2026-05-01T10:00',
  '2026-07-08T03:00',
]

describe.each(Object.entries(calendars))('with %s', (_, calendar) => {
  test.each(instants)('everybody is shown the same plan at %s without a network as with one', (local) => {
    const at = wallClock(local)
    const plans = (planOf: typeof onThePhone) =>
      Object.fromEntries(organization.people.map((person) => [person.id, asSent(planOf(person, at, calendar))]))
    expect(plans(onThePhone)).toEqual(plans(serverPlan))
  })
})
