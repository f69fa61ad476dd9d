import { expect, test } from 'vitest'
import type { Card, Printed } from '../../../../../shared/domain/cards/card.ts'
import { cardStateAt, isGood, revokedCard } from '../../../../../shared/domain/cards/cardState.ts'

const now = '2026-04-08T10:00:00.000Z'
const printed: Printed = { lasting: 'line', passing: ['july'] }

const card: Card = {
  id: 'c-1',
  version: 1,
  personId: 'p-1',
  kind: 'manager',
  secretHash: 'hash',
  issuedBy: 'p-2',
  issuedAt: '2025-04-09T10:00:00.000Z',
  expiresAt: '2026-04-09T10:00:00.000Z',
  printed,
  keptUntil: '2026-10-09T10:00:00.000Z',
}

test.each<[string, Printed | undefined, string]>([
  ['what it says', printed, 'active'],
  ['less, for a period it names is over', { lasting: 'line', passing: [] }, 'active'],
  ['a period more', { lasting: 'line', passing: ['july', 'august'] }, 'outdated'],
  ['another period', { lasting: 'line', passing: ['august'] }, 'outdated'],
  ['another line', { lasting: 'other', passing: ['july'] }, 'outdated'],
  ['nothing, for its holder is no manager any more', undefined, 'lapsed'],
])('a card is compared with what would be printed today: %s', (_, current, state) => {
  expect(cardStateAt(card, current, now)).toBe(state)
})

test('a card that is revoked or expired is just that, whatever it says', () => {
  const revoked = revokedCard(card, 'p-3', now)
  expect(revoked).toEqual({ ...card, version: 2, revoked: { at: now, by: 'p-3' } })
  expect(cardStateAt(revoked, undefined, now)).toBe('revoked')
  expect(cardStateAt(card, undefined, card.expiresAt)).toBe('expired')
})

test('a card is good until the instant it expires, unless it is revoked', () => {
  expect(isGood(card, '2026-04-09T09:59:59.999Z')).toBe(true)
  expect(isGood(card, card.expiresAt)).toBe(false)
  expect(isGood(revokedCard(card, 'p-3', now), now)).toBe(false)
})
