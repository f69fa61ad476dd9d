import type { Message } from '../messages/message.ts'

/** The planned messages that are not there yet: what a change adds to the plan before it, or what the auditor has to mend. */
export const missingMessages = <M extends Message>(planned: readonly M[], there: readonly Message[]): M[] => {
  const ids = new Set(there.map(({ id }) => id))
  return planned.filter(({ id }) => !ids.has(id))
}
