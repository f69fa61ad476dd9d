import type { RequestProblem } from '../client/requestProblem.ts'
import type { Texts } from '../texts/nb.ts'
import type { Draft } from './draft.ts'

export const reportFields = ['summary', 'unit', 'callbackPhone'] as const

type FieldErrors = Partial<Record<(typeof reportFields)[number], string>>

/** What is not filled in, in words. */
export const missingIn = (current: Draft, text: Texts['report']): FieldErrors => ({
  ...(current.summary.trim() === '' ? { summary: text.summaryMissing } : {}),
  ...(current.unit === '' ? { unit: text.unitMissing } : {}),
  ...(current.callbackPhone.trim() === '' ? { callbackPhone: text.callbackPhoneMissing } : {}),
})

/** What the server found wrong with a field, in our words. */
export const refusedIn = (problem: RequestProblem | undefined, { problems }: Texts['shared']): FieldErrors => {
  const pointed = problem?.said.errors?.map(({ pointer }) => pointer.slice(1)) ?? []
  const words = problem?.code === 'phoneUnreadable' ? problems.phoneUnreadable : problems.validation
  return Object.fromEntries(reportFields.filter((name) => pointed.includes(name)).map((name) => [name, words.detail]))
}
