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

/** The fields the server found something wrong with. */
export const refusedFields = (problem: RequestProblem | undefined): (typeof reportFields)[number][] => {
  const pointed = problem?.said.errors?.map(({ pointer }) => pointer.slice(1)) ?? []
  return reportFields.filter((name) => pointed.includes(name))
}

/** What is wrong with them, in our words. */
export const refusedIn = (problem: RequestProblem | undefined, { problems }: Texts['shared']): FieldErrors => {
  const words = problem?.code === 'phoneUnreadable' ? problems.phoneUnreadable : problems.validation
  return Object.fromEntries(refusedFields(problem).map((name) => [name, words.detail]))
}
