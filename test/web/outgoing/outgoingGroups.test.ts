import { expect, test } from 'vitest'
import { isUnderWay, outgoingGroups, type OutgoingNotice } from '../../../web/outgoing/outgoingGroups.ts'

const notice = (id: string, state: OutgoingNotice['state']): OutgoingNotice => ({
  id,
  kind: 'announced',
  subject: { type: 'agreement', id: 'one', version: 1 },
  window: { from: '2026-04-24T14:00:00.000Z', to: '2026-04-27T06:00:00.000Z' },
  dueAt: '2026-04-08T08:00:00.000Z',
  state,
  topics: { sent: 0, total: 2 },
})

const inShort = (notices: OutgoingNotice[]) =>
  outgoingGroups(notices).map(({ group, notices: inGroup }) => [group, ...inGroup.map(({ id }) => id)])

test('what wants somebody stands first, and what is done stands last, the latest first', () => {
  const notices = [
    notice('a', 'sent'),
    notice('b', 'missed'),
    notice('c', 'superseded'),
    notice('d', 'failed'),
    notice('e', 'sending'),
    notice('f', 'planned'),
    notice('g', 'planned'),
  ]
  expect(inShort(notices)).toEqual([
    ['problems', 'd', 'b'],
    ['underWay', 'e'],
    ['planned', 'f', 'g'],
    ['done', 'c', 'a'],
  ])
})

test('nothing is shown of groups that hold nothing', () => {
  expect(inShort([notice('a', 'planned')])).toEqual([['planned', 'a']])
})

test('it is looked at often only while something goes out', () => {
  expect(isUnderWay([notice('a', 'sent'), notice('b', 'planned')])).toBe(false)
  expect(isUnderWay([notice('a', 'sending')])).toBe(true)
})
