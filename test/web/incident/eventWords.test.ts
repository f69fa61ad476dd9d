import { expect, test } from 'vitest'
import { eventWords } from '../../../web/incident/eventWords.ts'
import { nb } from '../../../web/texts/nb.ts'

const naming = {
  names: { 'p-1': 'Kari', 'p-2': 'Ola' },
  contacts: new Map([['support:phone', 'Telefonkø']]),
  history: nb.history,
  actions: nb.actions,
}

const wordsOf = (event: Record<string, unknown> & { type: string; by: string }) =>
  eventWords({ sequence: 1, at: '2026-04-08T01:00:00.000Z', ...event }, naming)

test('a call says who rang whom, and what came of it', () => {
  expect(wordsOf({ type: 'callLogged', by: 'p-1', contactId: 'leader:p-2', outcome: 'noAnswer' }).sentence).toBe(
    'Kari ringte Ola: ikke svar',
  )
  expect(wordsOf({ type: 'callLogged', by: 'p-1', contactId: 'support:phone', outcome: 'busy' }).sentence).toBe(
    'Kari ringte Telefonkø: opptatt',
  )
})

test('a spoken decision names whose word it was, who wrote it down, its limit and its reason', () => {
  const said = { type: 'cleared', by: 'p-1', approver: 'p-2', spoken: { at: '' }, limitHours: 4, reason: 'Haster' }
  expect(wordsOf(said)).toEqual({
    sentence: 'Ola klarerte overtid',
    details: ['Høyst 4 timer', 'Sagt på telefon, skrevet ned av Kari'],
    quoted: 'Haster',
  })
})

test('what nobody did is done by Vaktlinje, and somebody who has left is somebody', () => {
  expect(wordsOf({ type: 'clearanceRequested', by: ':vaktlinje' }).sentence).toContain('Vaktlinje')
  expect(wordsOf({ type: 'withdrawn', by: 'p-gone', reason: 'Feil' }).sentence).toBe('Noen trakk hendelsen tilbake')
})

test('receipt without clearance is marked', () => {
  expect(wordsOf({ type: 'received', by: 'p-1', personId: 'p-2', withoutClearance: true })).toEqual({
    sentence: 'Ola på IT tok imot hendelsen',
    details: ['Uten klarering eller avtale'],
  })
})

test.each(['somethingNew', 'toString'])('an event we do not know, %s, keeps its place', (type) => {
  expect(wordsOf({ type, by: 'p-1' }).sentence).toBe('Noe skjedde med hendelsen')
})
