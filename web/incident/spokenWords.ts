import type { Incident } from './commands.ts'

/** What somebody wrote down as said on the phone, and what became of it. */
export interface SpokenWord {
  sequence: number
  decision: 'cleared' | 'declined'
  approver: string
  recordedBy: string
  /** `settled`: confirmed by whoever is said to have said it. */
  answer: 'awaited' | 'settled' | 'denied'
}

const answers: Record<string, SpokenWord['answer']> = { spokenConfirmed: 'settled', spokenDenied: 'denied' }

/** The words of a history that were recorded in somebody's name, oldest first. */
export const spokenWords = (history: Incident['history']): SpokenWord[] =>
  history.flatMap((event) => {
    const { type, sequence, by } = event
    const approver = event['approver']
    if ((type !== 'cleared' && type !== 'declined') || !('spoken' in event) || typeof approver !== 'string') return []
    const answer = history.find((later) => later.type in answers && later['decision'] === sequence)
    return [{ sequence, decision: type, approver, recordedBy: by, answer: answers[answer?.type ?? ''] ?? 'awaited' }]
  })
