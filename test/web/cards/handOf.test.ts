import { expect, test } from 'vitest'
import { handOf } from '../../../web/cards/handOf.ts'

const leaders = (count: number, crisisPlan = 'Følg kriseplanen.') => ({
  steps: [
    {
      kind: 'leader' as const,
      order: 'any' as const,
      texts: [],
      textCodes: [],
      contacts: Array.from({ length: count }, (_, place) => ({
        contactId: `leader:${place}`,
        name: 'Navn',
        title: '',
      })),
    },
    {
      kind: 'crisisPlan' as const,
      order: 'any' as const,
      texts: [],
      textCodes: [],
      contacts: [{ contactId: 'crisisPlan', name: crisisPlan, title: '' }],
    },
  ],
  acting: [],
})

test('a card with few names is written large, one with many small', () => {
  expect(handOf(leaders(8))).toBe('large')
  expect(handOf(leaders(15))).toBe('middle')
  expect(handOf(leaders(40))).toBe('small')
})

test('a long crisis plan takes room as names do, up to what the card holds of it', () => {
  expect(handOf(leaders(12, 'Ring rådhuset. '.repeat(20)))).toBe('middle')
  expect(handOf(leaders(12, 'x'.repeat(5_000)))).toBe('middle')
})
