import { describe, expect, it } from 'vitest'
import type { AnnouncedPeriod } from '../../../../../shared/domain/availability/announcedPeriod.ts'
import { periodMessages } from '../../../../../shared/domain/notices/periodNotices.ts'
import { settings } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const since = wallClock('2026-04-01T09:00')
const period = (more: Partial<AnnouncedPeriod> = {}): AnnouncedPeriod => ({
  id: 'p1',
  version: 1,
  level: 'none',
  from: wallClock('2026-04-20T08:00'),
  to: wallClock('2026-04-24T16:00'),
  since,
  cancelled: false,
  ...more,
})
const planned = (more: Partial<AnnouncedPeriod> = {}, given = settings) =>
  periodMessages([period(more)], given).map(({ id, about, dueAt, expiresAt, content }) => ({
    id,
    about,
    dueAt,
    expiresAt,
    kind: content.kind,
    late: content.late,
  }))
const settling = (settle: string) => ({ ...settings, notices: { ...settings.notices, settle } })

describe('notices about a period', () => {
  it('announce it after things have settled, until its end, and remind of it until its start', () => {
    const { from, to } = period()
    const about = { about: 1, late: false }
    expect(planned()).toEqual([
      {
        ...about,
        id: 'availability-p1-1-announced',
        kind: 'announced',
        dueAt: wallClock('2026-04-01T09:10'),
        expiresAt: to,
      },
      {
        ...about,
        id: 'availability-p1-1-reminder-P7D',
        kind: 'reminder',
        dueAt: wallClock('2026-04-13T08:00'),
        expiresAt: from,
      },
      {
        ...about,
        id: 'availability-p1-1-reminder-P1D',
        kind: 'reminder',
        dueAt: wallClock('2026-04-19T08:00'),
        expiresAt: from,
      },
    ])
  })

  it('go to everyone, with its time', () => {
    const [message] = periodMessages([period()], settings)
    expect(message).toMatchObject({
      subject: { type: 'availability', id: 'p1' },
      content: { audience: { everyone: true }, window: { from: period().from, to: period().to } },
    })
  })

  it('go at once when it begins within 24 hours, or has begun; and are late then', () => {
    expect(planned({ from: wallClock('2026-04-02T08:59') })).toMatchObject([{ dueAt: since, late: true }])
    expect(planned({ from: since })).toMatchObject([{ dueAt: since, late: true }])
    expect(planned({ from: wallClock('2026-04-02T09:00') })[0]).toMatchObject({
      dueAt: wallClock('2026-04-01T09:10'),
      late: false,
    })
  })

  it('never wait past its start', () => {
    const from = wallClock('2026-04-03T09:00')
    expect(planned({ from }, settling('PT72H'))).toMatchObject([{ kind: 'announced', dueAt: from }])
  })

  it('are changes from its second version on, with reminders of their own', () => {
    expect(planned({ version: 2 }).map(({ id }) => id)).toEqual([
      'availability-p1-2-changed',
      'availability-p1-2-reminder-P7D',
      'availability-p1-2-reminder-P1D',
    ])
  })

  it('are one cancellation when it is no longer so', () => {
    expect(planned({ version: 2, cancelled: true })).toMatchObject([
      {
        id: 'availability-p1-2-cancelled',
        about: 2,
        kind: 'cancelled',
        dueAt: wallClock('2026-04-01T09:10'),
        late: false,
      },
    ])
  })

  it('have ids that are valid schedule names', () => {
    const long = { ...settings, notices: { ...settings.notices, leadTimes: ['PT100M'] } }
    const messages = periodMessages([period({ id: '01K3M9ZD5Q8T7R6P5N4M3K2J1H', version: 9_999 })], long)
    expect(messages).toHaveLength(2)
    for (const { id } of messages) expect(id).toMatch(/^[0-9a-zA-Z-_.]{1,64}$/)
  })
})
