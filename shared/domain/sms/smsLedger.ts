import { later, type Instant } from '../time/instant.ts'
import { smsAllowed } from './smsAllowed.ts'

/** Which numbers got an SMS in the last hour, and when. One record for the organisation. */
export interface SmsLedger {
  version: number
  /** By number (E.164). */
  sent: Record<string, Instant[]>
}

export const emptySmsLedger: SmsLedger = { version: 0, sent: {} }

/**
 * The ledger after an SMS to each of these numbers, and which of them are too many within the hour and must not go. What is older than an
 * hour is forgotten. Undefined `ledger`: nothing goes, and there is nothing to write.
 */
export const entered = (
  { version, sent }: SmsLedger,
  phones: readonly string[],
  now: Instant,
): { ledger?: SmsLedger; refused: Set<string> } => {
  const wanted = [...new Set(phones)]
  const refused = new Set(wanted.filter((phone) => !smsAllowed(sent[phone] ?? [], now)))
  const going = wanted.filter((phone) => !refused.has(phone))
  if (going.length === 0) return { refused }
  const next = new Map(recentIn(sent, now))
  for (const phone of going) next.set(phone, [...(next.get(phone) ?? []), now])
  return { ledger: { version: version + 1, sent: Object.fromEntries(next) }, refused }
}

const recentIn = (sent: SmsLedger['sent'], now: Instant): [string, Instant[]][] =>
  Object.entries(sent).flatMap(([phone, instants]): [string, Instant[]][] => {
    const lasting = instants.filter((instant) => now < later(instant, 'PT1H'))
    return lasting.length === 0 ? [] : [[phone, lasting]]
  })

/** The ledger without numbers that got nothing for an hour; undefined when there are none. */
export const faded = ({ version, sent }: SmsLedger, now: Instant): SmsLedger | undefined => {
  const recent = Object.fromEntries(recentIn(sent, now))
  return Object.keys(recent).length === Object.keys(sent).length ? undefined : { version: version + 1, sent: recent }
}
