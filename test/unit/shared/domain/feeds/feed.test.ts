import { describe, expect, it } from 'vitest'
import { asked, newFeed, opens, stopped } from '../../../../../shared/domain/feeds/feed.ts'
import { shownAnew } from '../../../../../shared/domain/feeds/shownEvent.ts'
import { person } from '../../../../fixtures/directory.ts'

const madeAt = '2026-04-08T08:00:00.000Z'
const nurse = person('nurse', 'home-care')
const feed = newFeed(nurse, { secretHash: 'hash', language: 'nb' }, madeAt)

const event = {
  uid: 'a',
  about: 'agreement',
  from: '2027-01-01T00:00:00.000Z',
  to: '2027-01-02T00:00:00.000Z',
} as const
const shownOf = (...uids: string[]) =>
  shownAnew(
    uids.map((uid) => ({ ...event, uid, says: 'digest' })),
    [],
    madeAt,
    'Europe/Oslo',
  )
const shown = shownOf('a')

describe('a calendar address', () => {
  it('opens what is its person’s, for as long as they have the login it was made with', () => {
    expect(opens(feed, nurse, madeAt)).toBe(true)
    expect(opens(feed, { ...nurse, unit: 'schools' }, madeAt)).toBe(true)
    expect(opens(feed, undefined, madeAt)).toBe(false)
    expect(opens(feed, { ...nurse, login: 'other@havnes.example' }, madeAt)).toBe(false)
    expect(opens(feed, { ...nurse, id: 'somebody-new' }, madeAt)).toBe(false)
  })

  it('opens nothing once it was stopped, and what was shown by it is forgotten', () => {
    const { shown: left, ...over } = stopped({ ...feed, shown }, madeAt)
    expect(opens({ ...over, shown: left }, nurse, madeAt)).toBe(false)
    expect(left).toEqual([])
    expect(over.version).toBe(2)
  })

  it('opens nothing when no calendar has asked for a year', () => {
    expect(opens(feed, nurse, '2027-04-08T07:59:59.999Z')).toBe(true)
    expect(opens(feed, nurse, '2027-04-08T08:00:00.000Z')).toBe(false)
  })

  it('is written when a calendar is given something else than before', () => {
    expect(asked(feed, shown, madeAt)).toMatchObject({ shown, version: 2 })
    expect(asked({ ...feed, shown }, [], madeAt)).toMatchObject({ shown: [], version: 2 })
    const [one, other, another] = shownOf('a', 'b', 'c')
    expect(asked({ ...feed, shown: [one!, other!] }, [one!, another!], madeAt)?.shown).toEqual([one, another])
  })

  it('is not written when a calendar is given the same, but for once a month', () => {
    const kept = { ...feed, shown }
    expect(asked(kept, shown, '2026-05-07T08:00:00.000Z')).toBeUndefined()
    expect(asked(kept, shown, '2026-05-08T08:00:00.000Z')?.keptUntil).toBe('2027-05-08T08:00:00.000Z')
  })
})
