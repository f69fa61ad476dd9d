import type { Checked } from './inForce.ts'

export type Differences = Checked['differences']

/** True of a file that changes nothing. */
export const isNothing = ({ settings, units, people, callOutPhones }: Differences): boolean =>
  [settings, ...Object.values(units), ...Object.values(people)].every((ids) => ids.length === 0) &&
  callOutPhones.set + callOutPhones.removed === 0
