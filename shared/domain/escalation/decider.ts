import { roleHoldersOn, rolesOf, type Holder } from '../line/holders.ts'
import type { Directory } from '../organization/directory.ts'
import type { PersonId, RoleName } from '../organization/organization.ts'
import { later, type Instant } from '../time/instant.ts'
import { localDateOf } from '../time/localTime.ts'
import type { Escalation } from './escalation.ts'
import type { LaterEvent } from './history.ts'
import { signed, type Actor, type EscalationRefusal } from './outcome.ts'

/** Somebody who typed a code: one of those who hold its role, nobody knows which. */
export interface CodeHolder {
  code: { role: RoleName; issue: number }
}

export type Decider = Actor | CodeHolder

/** What the reporter says an approver has said on the phone. */
export interface SpokenWord {
  by: PersonId
  at: Instant
}

/** Whose word it is, in which roles it may be given, and what the history names. */
export interface Word {
  roles: readonly RoleName[]
  approver: PersonId
  /** When it was given: on that day the approver held the roles. */
  givenAt: Instant
  who: Pick<LaterEvent, 'at' | 'by' | 'via'>
  spoken?: { at: Instant }
}

/**
 * Whose word a decision is: the approver's own, a code's, or one that the reporter heard on the phone (design.md section 3, R27). A role
 * counts on the day the word was given, so an acting holder's yes at 23:55 may be written down after midnight.
 */
export const wordOf = (
  directory: Directory,
  escalation: Escalation,
  { by, spoken }: { by: Decider; spoken?: SpokenWord },
  now: Instant,
): Word | EscalationRefusal => {
  if ('code' in by) return wordByCode(directory, escalation, by, now)
  if (spoken) return spokenWord(directory, escalation, by, spoken, now)
  const { person, roles } = by.caller
  if (roles.length === 0) return { refused: 'forbidden' }
  return { roles, approver: person.id, givenAt: now, who: signed(by, now) }
}

/** A code speaks for its role: the history names the first who holds it, and all who could have typed it. */
export const wordByCode = (
  directory: Directory,
  { reporter }: Escalation,
  { code }: CodeHolder,
  now: Instant,
): Word | EscalationRefusal => {
  const holders = holdersAt(directory, code.role, now).map(({ personId }) => personId)
  const approver = holders.find((personId) => personId !== reporter) ?? holders[0]
  if (approver === undefined) return { refused: 'approverWithoutRole' }
  const who = { at: now, by: approver, via: { code: { ...code, holders } } }
  return { roles: [code.role], approver, givenAt: now, who }
}

// A yes may be had before anybody finds the page, but not the day before.
const longestBeforeLogging = 'PT12H'

const spokenWord = (
  directory: Directory,
  { reporter, loggedAt }: Escalation,
  by: Actor,
  spoken: SpokenWord,
  now: Instant,
): Word | EscalationRefusal => {
  if (by.caller.person.id !== reporter) return { refused: 'forbidden' }
  if (spoken.at > now || later(spoken.at, longestBeforeLogging) < loggedAt) return { refused: 'spokenAtInvalid' }
  const roles = rolesOf(directory, spoken.by, localDateOf(spoken.at, directory.organization.timeZone))
  if (roles.length === 0 || spoken.by === reporter) return { refused: 'approverWithoutRole' }
  return { roles, approver: spoken.by, givenAt: spoken.at, who: signed(by, now), spoken: { at: spoken.at } }
}

const holdersAt = (directory: Directory, role: RoleName, at: Instant): Holder[] =>
  roleHoldersOn(directory, role, localDateOf(at, directory.organization.timeZone))

/** True when the word was given by an acting holder of the role. */
export const isActing = (directory: Directory, role: RoleName, { approver, givenAt }: Word): boolean =>
  holdersAt(directory, role, givenAt).some(({ personId, acting }) => personId === approver && acting)
