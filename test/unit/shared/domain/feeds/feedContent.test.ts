import { describe, expect, it } from 'vitest'
import type { AnnouncedPeriod } from '../../../../../shared/domain/availability/announcedPeriod.ts'
import { emptyCalendar, type Calendar } from '../../../../../shared/domain/calendar/calendar.ts'
import { feedContent } from '../../../../../shared/domain/feeds/feedContent.ts'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import { absence, agreement } from '../../../../fixtures/calendar.ts'
import { directoryWith, person } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const directory = directoryWith()
const now = wallClock('2026-04-08T12:00')
const nurse = callerAt(directory, person('nurse', 'home-care'), now)

const contentOf = (calendar: Partial<Calendar>) =>
  feedContent({ directory, calendar: { ...emptyCalendar, ...calendar } }, nurse, now)

const weekend = { from: '2026-04-10T16:00', to: '2026-04-13T08:00' }

const period = (from: string, to: string): AnnouncedPeriod => ({
  id: 'period-1',
  version: 1,
  level: 'none',
  from: wallClock(from),
  to: wallClock(to),
  since: now,
  cancelled: false,
})

describe('the agreements in somebody’s calendar', () => {
  it('are those that count for them, also one that is going on', () => {
    const [coming, going] = [agreement(weekend), agreement({ from: '2026-04-08T08:00', to: '2026-04-08T12:01' })]
    const ofOthers = agreement(weekend, { audience: { units: ['schools'] } })
    expect(contentOf({ agreements: [coming, ofOthers, going] })).toStrictEqual([
      { about: 'agreement', agreement: coming },
      { about: 'agreement', agreement: going },
    ])
  })

  it('are none that are over', () => {
    expect(contentOf({ agreements: [agreement({ from: '2026-04-08T08:00', to: '2026-04-08T12:00' })] })).toEqual([])
  })
})

describe('the availability of IT in somebody’s calendar', () => {
  it('is what was announced and is neither over nor cancelled', () => {
    const coming = period('2026-04-09T08:00', '2026-04-10T08:00')
    const over = period('2026-04-08T08:00', '2026-04-08T12:00')
    expect(contentOf({ periods: [coming, over, { ...coming, cancelled: true }] })).toStrictEqual([
      { about: 'availability', period: coming },
    ])
  })

  it('says what people do instead of reaching IT when it begins, or now where it has begun', () => {
    const going = period('2026-04-08T08:00', '2026-04-10T08:00')
    const coming = period('2026-04-09T08:00', '2026-04-10T08:00')
    const today = { from: '2026-04-08T10:00', to: '2026-04-09T08:00' }
    const tomorrow = { from: '2026-04-09T08:00', to: '2026-04-10T08:00' }
    const absences = [
      absence('it-1', today, { alternative: 'Ring sentralbordet.' }),
      absence('it-2', tomorrow, { alternative: 'Ring vakta.' }),
      absence('finance', tomorrow, { alternative: 'Ring økonomi.' }),
    ]
    expect(contentOf({ absences, periods: [going, coming] })).toStrictEqual([
      { about: 'availability', period: going, alternative: 'Ring sentralbordet.' },
      { about: 'availability', period: coming, alternative: 'Ring vakta.' },
    ])
  })
})
