import type { ChangedIds, Differences } from '../../../shared/domain/organization/differences.ts'
import type { Hole, HoleCode } from '../../../shared/domain/organization/holes.ts'
import type { Problem } from '../../../shared/domain/organization/problem.ts'

/** Ids that are named one by one; of more, only how many. */
const mostNamed = 10

const count = (number: number): string => number.toLocaleString('en')

const named = (verb: string, ids: string[]): string[] => {
  if (ids.length === 0) return []
  const names = ids.slice(0, mostNamed).join(', ')
  return [`${count(ids.length)} ${verb} (${names}${ids.length > mostNamed ? ', …' : ''})`]
}

const changedLine = (what: string, { added, removed, changed }: ChangedIds<string>): string[] => {
  const parts = [...named('added', added), ...named('changed', changed), ...named('removed', removed)]
  return parts.length > 0 ? [`  ${what}: ${parts.join(', ')}`] : []
}

const callOutLine = ({ set, removed }: Differences['callOutPhones']): string[] =>
  set + removed > 0 ? [`  call-out numbers: ${count(set)} set, ${count(removed)} removed`] : []

/** What changes, a line each for settings, units, people and call-out numbers; ids and counts only. Empty when nothing does. */
export const differenceLines = ({ settings, units, people, callOutPhones }: Differences): string[] => [
  ...named('settings', settings).map((line) => `  ${line}`),
  ...changedLine('units', units),
  ...changedLine('people', people),
  ...callOutLine(callOutPhones),
]

const sentences: Record<HoleCode, string> = {
  leaderVacant: 'has no leader',
  leaderWithoutPhone: 'the leader has no phone',
  standInWithoutPhone: 'a deputy or acting holder has no phone',
  unitUnreachable: 'nobody who leads it can be rung',
  roleVacant: 'nobody holds this role',
  roleHolderWithoutPhone: 'the holder of this role has no phone',
  rolesShareHolder: 'holds both approving roles',
  approverInIt: 'works in IT and may clear overtime for IT',
  itEmpty: 'nobody works in IT',
  itLeadMissing: 'IT has no lead',
  itStaffWithoutPhone: 'works in IT without a phone',
  itStaffWithoutCallOutPhone: 'works in IT without a call-out number',
  callOutPhoneIsJobPhone: 'the call-out number is the job phone, which is off after hours',
  adminMissing: 'nobody may import organisation files in the app',
}

const place = ({ unit, role, person }: Hole): string =>
  [unit && `unit ${unit}`, role && `role ${role}`, person && `person ${person}`].filter(Boolean).join(', ')

/** One line a hole: where, and what is missing there. */
export const holeLines = (holes: Hole[]): string[] =>
  holes.map((hole) => `  hole: ${[place(hole), sentences[hole.code]].filter(Boolean).join(': ')}`)

/** One line a problem, with its place in the file. */
export const problemLines = (problems: Problem[]): string[] =>
  problems.map(({ pointer, detail }) => [pointer, detail].filter(Boolean).join(': '))

/** `5,000 of 20,000 written`, when this batch has passed another thousand or was the last. */
export const progressLine = (before: number, written: number, total: number): string | undefined =>
  written === total || Math.floor(before / 1000) < Math.floor(written / 1000)
    ? `written ${count(written)} of ${count(total)}`
    : undefined

/** What was read, before anything is compared with it. */
export const sizeLine = (units: number, people: number): string =>
  `checked ${count(people)} people in ${count(units)} units`
