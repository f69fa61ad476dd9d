import { describe, expect, test } from 'vitest'
import type { AgreementInForce } from '../../../../../shared/domain/agreements/agreement.ts'
import { emptyCalendar } from '../../../../../shared/domain/calendar/calendar.ts'
import { isContact, itContactIds } from '../../../../../shared/domain/escalation/contactIds.ts'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const election: AgreementInForce = {
  id: 'election',
  version: 1,
  from: wallClock('2026-04-07T16:30'),
  to: wallClock('2026-04-08T16:30'),
  staff: ['it-2'],
  phone: '+4749000900',
  audience: { units: ['health'] },
  purpose: 'Valg',
}

/** Logged at this time on the day of the election. */
const loggedAt = (time: string) => {
  const day = new Incidents({ at: `2026-04-08T${time}`, agreements: [election] })
  day.log('home-head')
  return { escalation: day.escalation('incident'), directory: day.directory, calendar: day.calendar }
}

const without = (directory: Incidents['directory'], personId: string) => ({
  ...directory,
  people: new Map([...directory.people].filter(([id]) => id !== personId)),
})

describe('everyone in IT and on call whom a plan names', () => {
  test('in office hours the numbers of IT and that of the agreement, not those of leaders, support and approvers', () => {
    const { escalation, directory, calendar } = loggedAt('10:00')
    expect(itContactIds(escalation, { directory, calendar }).toSorted()).toEqual([
      'it:it-1',
      'it:it-2',
      'it:it-3',
      'onCall:election',
    ])
  })

  test('at night the on-call number alone', () => {
    const { escalation, directory, calendar } = loggedAt('03:00')
    expect(itContactIds(escalation, { directory, calendar })).toEqual(['onCall:election'])
  })

  test('not who has left since, nor an agreement that is there no more', () => {
    const { escalation, directory } = loggedAt('10:00')
    const now = { directory: without(directory, 'it-3'), calendar: emptyCalendar }
    expect(itContactIds(escalation, now).toSorted()).toEqual(['it:it-1', 'it:it-2'])
    const another = { ...emptyCalendar, agreements: [{ ...election, id: 'another' }] }
    expect(itContactIds(escalation, { ...now, calendar: another }).toSorted()).toEqual(['it:it-1', 'it:it-2'])
  })
})

describe('whom somebody can have rung', () => {
  test('the agreement that the plan names, by its own id, and no other', () => {
    const { escalation, directory } = loggedAt('10:00')
    const canBeRung = (contactId: string) => isContact(escalation, contactId, { directory })
    expect(canBeRung('onCall:election')).toBe(true)
    expect(canBeRung('onCall:another')).toBe(false)
    expect(canBeRung('onCall:it-1')).toBe(false)
    expect(canBeRung('it:election')).toBe(false)
  })

  test.each(['emergency:113', 'emergency:110', 'emergency:112', 'support:phone', 'support:alternative', 'crisisPlan'])(
    'a number that every plan may show: %s',
    (contactId) => {
      const { escalation, directory } = loggedAt('03:00')
      expect(isContact(escalation, contactId, { directory })).toBe(true)
    },
  )

  test.each(['it', 'leader', 'approver'])('as %s whoever is in the directory, nobody else', (kind) => {
    const { escalation, directory } = loggedAt('03:00')
    expect(isContact(escalation, `${kind}:it-3`, { directory })).toBe(true)
    expect(isContact(escalation, `${kind}:it-3`, { directory: without(directory, 'it-3') })).toBe(false)
  })
})
