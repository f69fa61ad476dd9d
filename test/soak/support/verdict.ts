import type { Disturbance } from './round.ts'

/** What the checker found. */
export interface Verdict {
  /** What was promised, or said to have been sent, and is not there. */
  lost: string[]
  /** What somebody got more often than it was sent. */
  duplicated: { what: string; why: string | undefined }[]
  /** What came later than five minutes after its time. */
  late: { minutes: number; why: string | undefined }[]
  /** What nobody will ever finish. */
  stuck: string[]
}

/** Later than this is late: a claim that has run out, the auditor's patience, and one more minute. */
const punctualMinutes = 5

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000

/** What had gone wrong since it was due explains that it came late. */
export const lateness = (disturbances: readonly Disturbance[], dueAt: string, cameAt: string): Verdict['late'] => {
  const minutes = minutesBetween(dueAt, cameAt)
  if (minutes <= punctualMinutes) return []
  return [{ minutes, why: disturbances.find(({ from, to }) => from <= cameAt && to >= dueAt)?.what }]
}

export const nothingFound = (): Verdict => ({ lost: [], duplicated: [], late: [], stuck: [] })

export const joined = (verdicts: readonly Verdict[]): Verdict => ({
  lost: verdicts.flatMap(({ lost }) => lost),
  duplicated: verdicts.flatMap(({ duplicated }) => duplicated),
  late: verdicts.flatMap(({ late }) => late),
  stuck: verdicts.flatMap(({ stuck }) => stuck),
})
