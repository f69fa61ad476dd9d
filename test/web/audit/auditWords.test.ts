import { expect, test } from 'vitest'
import { auditWords } from '../../../web/audit/auditWords.ts'
import { nbLater } from '../../../web/texts/nbLater.ts'

const holders = new Map([['card-1', 'Marit']])

const entry = (more: Partial<Parameters<typeof auditWords>[0]>) => ({
  id: 'one',
  at: '2026-04-08T08:00:00.000Z',
  by: { personId: 'p-it-1', name: 'Máret' },
  act: 'cardIssued',
  subject: { type: 'card', id: 'card-1' },
  ...more,
})

const wordsOf = (more: Parameters<typeof entry>[0]) => auditWords(entry(more), { text: nbLater.audit, holders })

test('who issued which card is told by name', () => {
  expect(wordsOf({})).toEqual({ sentence: 'Máret utstedte et ringekort', details: ['Kortet til Marit'] })
})

test('whose card it was is left out where the reader may not know it', () => {
  expect(auditWords(entry({}), { text: nbLater.audit, holders: new Map() }).details).toEqual([])
})

test('a report by card is told with whose card it was', () => {
  const subject = { type: 'escalation', id: 'incident-1' }
  expect(wordsOf({ act: 'cardUsed', subject, via: { card: 'card-1' } })).toEqual({
    sentence: 'Máret loggførte en hendelse',
    details: ['Kortet til Marit', 'Med ringekort'],
  })
})

test('one word for several incidents says how many', () => {
  const code = { role: 'director', issue: 1, holders: ['p-director'] }
  const subject = { type: 'escalation', id: 'incident-1' }
  expect(wordsOf({ act: 'overtimeCleared', subject, also: ['incident-2'], via: { code } }).details).toEqual([
    'Med kode fra SMS',
    'Gjelder 2 hendelser',
  ])
})

test.each([
  [{ personId: ':command' }, 'Noen ved maskinen som kjører Vaktlinje'],
  [{ personId: ':self' }, 'Vaktlinje'],
  [{ personId: 'p-gone' }, 'Noen som ikke er med lenger'],
])('who is no person any more has words too: %j', (by, who) => {
  expect(wordsOf({ by }).sentence).toBe(`${who} utstedte et ringekort`)
})

test('an act nobody has words for yet is told all the same', () => {
  expect(wordsOf({ act: 'unheardOf' }).sentence).toBe('Máret gjorde noe denne siden ikke kjenner')
})
