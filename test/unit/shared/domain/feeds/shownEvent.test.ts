import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameValue } from '../../../../../shared/domain/organization/sameValue.ts'
import { shownAnew, type ShownEvent, type WantedEvent } from '../../../../../shared/domain/feeds/shownEvent.ts'

const zone = 'Europe/Oslo'
const monday = '2026-04-06T08:00:00.000Z'
const tuesday = '2026-04-07T08:00:00.000Z'

const wanted = (own: Partial<WantedEvent> = {}): WantedEvent => ({
  uid: 'agreement-1',
  about: 'agreement',
  from: '2026-04-24T14:00:00.000Z',
  to: '2026-04-27T06:00:00.000Z',
  says: 'digest',
  ...own,
})

/** What a calendar that asked on Monday was given. */
const first = () => shownAnew([wanted()], [], monday, zone)

const uids = (events: WantedEvent[]) => shownAnew(events, [], monday, zone).map(({ uid }) => uid)

describe('what a calendar is given', () => {
  it('is new once, and the same as long as nothing changes', () => {
    expect(first()).toEqual([{ ...wanted(), sequence: 0, changedAt: monday }])
    expect(shownAnew([wanted()], first(), tuesday, zone)).toEqual(first())
  })

  it.each([
    ['its words', { says: 'another' }],
    ['its start', { from: '2026-04-24T15:00:00.000Z' }],
    ['its end', { to: '2026-04-27T07:00:00.000Z' }],
  ])('has the next sequence when %s change', (_, change) => {
    const event = wanted(change)
    expect(shownAnew([event], first(), tuesday, zone)).toEqual([{ ...event, sequence: 1, changedAt: tuesday }])
  })

  it('is taken back when it does not count any more, under its time and without its words', () => {
    const { says: _, ...rest } = wanted()
    const gone = shownAnew([], first(), tuesday, zone)
    expect(gone).toEqual([{ ...rest, sequence: 1, changedAt: tuesday }])
    expect(shownAnew([], gone, '2026-04-08T08:00:00.000Z', zone)).toEqual(gone)
  })

  it('comes back with a higher sequence than it was taken back with', () => {
    const gone = shownAnew([], first(), tuesday, zone)
    expect(shownAnew([wanted()], gone, tuesday, zone)).toMatchObject([{ sequence: 2, says: 'digest' }])
  })

  it('comes in the order of the starts, and of the ids where they are the same', () => {
    const earlier = { from: '2026-04-23T14:00:00.000Z' }
    const given = [wanted({ uid: 'b' }), wanted({ uid: 'a' }), wanted({ uid: 'c', ...earlier })]
    expect(uids(given)).toEqual(['c', 'a', 'b'])
    expect(uids(given.toReversed())).toEqual(['c', 'a', 'b'])
  })

  it('just goes when it is over, also where it is still known', () => {
    const after = '2026-04-27T06:00:00.000Z'
    expect(shownAnew([wanted()], first(), after, zone)).toEqual([])
    expect(shownAnew([], first(), after, zone)).toEqual([])
  })

  it('stays as taken back until 60 days after its end', () => {
    const gone = shownAnew([], first(), tuesday, zone)
    expect(shownAnew([], gone, '2026-06-26T05:59:59.999Z', zone)).toEqual(gone)
    expect(shownAnew([], gone, '2026-06-26T06:00:00.000Z', zone)).toEqual([])
  })
})

const day = (n: number): string => new Date(Date.UTC(2026, 3, 1 + n)).toISOString()

describe('a calendar that asks from time to time', () => {
  const uid = fc.constantFrom('a', 'b', 'c')
  const event = fc.record({
    uid,
    says: fc.constantFrom('one', 'two'),
    start: fc.nat(80),
    days: fc.integer({ min: 1, max: 9 }),
  })
  const asking = fc.record({ after: fc.nat(3), events: fc.uniqueArray(event, { selector: (one) => one.uid }) })

  it('is never given what did not count at some time it asked, and sees sequences rise with each change', () => {
    fc.assert(
      fc.property(fc.array(asking, { maxLength: 25 }), (askings) => {
        let shown: ShownEvent[] = []
        let today = 0
        const counted = new Set<string>()
        for (const { after, events } of askings) {
          today += after
          const before = new Map(shown.map((one) => [one.uid, one]))
          const now = events.map(({ start, days, ...one }) =>
            wanted({ ...one, from: day(start), to: day(start + days) }),
          )
          for (const one of now) if (one.to > day(today)) counted.add(one.uid)
          shown = shownAnew(now, shown, day(today), zone)
          for (const { sequence, changedAt, ...one } of shown) {
            expect(counted).toContain(one.uid)
            const earlier = before.get(one.uid)
            if (!earlier) continue
            const { sequence: last, changedAt: then, ...other } = earlier
            const isSame = sameValue(one, other)
            expect([sequence, changedAt]).toEqual(isSame ? [last, then] : [last + 1, day(today)])
          }
        }
      }),
    )
  })
})
