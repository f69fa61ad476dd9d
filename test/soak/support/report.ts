import type { Kept } from './kept.ts'
import type { Ledger } from './promises.ts'
import type { Disturbance } from './round.ts'
import type { Verdict } from './verdict.ts'

interface Result {
  kept: Kept
  ledger: Ledger
  verdict: Verdict
  disturbances: readonly Disturbance[]
}

const counted = (names: readonly string[]): string =>
  [...Map.groupBy(names, (name) => name)].map(([name, all]) => `${all.length} ${name}`).join(', ')

const reasons = (all: readonly { why: string | undefined }[]): string =>
  all.length === 0 ? '' : ` (${counted(all.map(({ why }) => (why === undefined ? 'without a cause' : `by ${why}`)))})`

const listed = (what: string, all: readonly string[]): string[] => [
  `${what.padEnd(13)}${all.length}`,
  ...all.map((one) => `    ${one}`),
]

/** What there is to tell; sets the exit code. */
export const reportLines = ({ kept, ledger, verdict, disturbances }: Result): string[] => {
  const { lost, duplicated, late, stuck } = verdict
  const unexplained = duplicated.filter(({ why }) => why === undefined).map(({ what }) => `${what}: not explained`)
  // Where nothing was acknowledged, nothing could be lost.
  const isProof = ledger.promised.length > 0 && kept.received.length > 0
  if (!isProof || lost.length + stuck.length + unexplained.length > 0) process.exitCode = 1
  const mails = kept.received.filter(({ kind }) => kind === 'mail').length
  const longest = Math.round(Math.max(0, ...late.map(({ minutes }) => minutes)))
  return [
    `disturbed    ${counted(disturbances.map(({ what }) => what))}`,
    `acknowledged ${ledger.promised.length} (${counted(ledger.promised.map(({ what }) => what))}); ${ledger.refused} refused`,
    `received     ${mails} mails, ${kept.received.length - mails} SMS`,
    `messages     ${counted(kept.messages.map(({ state, reason }) => (reason === undefined ? state : `${state} (${reason})`)))}`,
    ...listed('lost', lost),
    `duplicated   ${duplicated.length}${reasons(duplicated)}`,
    ...unexplained.map((one) => `    ${one}`),
    `late         ${late.length}${late.length === 0 ? '' : `, by at most ${longest} min`}${reasons(late)}`,
    ...listed('stuck', stuck),
  ]
}
