import { expect, test } from 'vitest'
import { spokenWords } from '../../../web/incident/spokenWords.ts'

const logged = { sequence: 1, type: 'logged', at: '2026-04-08T01:00:00.000Z', by: 'manager' }
const spokenYes = { ...logged, sequence: 2, type: 'cleared', approver: 'finance', spoken: { at: logged.at } }
const spokenNo = { ...spokenYes, sequence: 3, type: 'declined', approver: 'director' }
const answerTo = (decision: number, type: string, by: string) => ({ ...logged, sequence: 9, type, by, decision })
const said = { sequence: 2, decision: 'cleared', approver: 'finance', recordedBy: 'manager' }

test('a word on the phone is awaited until whoever is said to have said it has answered', () => {
  expect(spokenWords([logged, spokenYes])).toEqual([{ ...said, answer: 'awaited' }])
})

test('each is answered by its own answer', () => {
  const history = [logged, spokenYes, spokenNo, answerTo(2, 'spokenDenied', 'finance')]
  expect(spokenWords(history).map(({ answer }) => answer)).toEqual(['denied', 'awaited'])
  expect(spokenWords([...history, answerTo(3, 'spokenConfirmed', 'director')]).map(({ answer }) => answer)).toEqual([
    'denied',
    'settled',
  ])
})

test("an approver's own decision is nobody's recorded word", () => {
  const { spoken: _, ...own } = spokenYes
  expect(spokenWords([logged, own])).toEqual([])
})
