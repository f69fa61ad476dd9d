import type { Directory } from '../../domain/organization/directory.ts'
import type { PersonId } from '../../domain/organization/organization.ts'
import { entered } from '../../domain/sms/smsLedger.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Change, Store } from '../../ports.ts'
import type { Verdict } from '../errand.ts'

interface OneSms {
  to: PersonId
  text: string
  /** What must still be so when it is claimed. */
  guard: Change
}

/** An SMS to one person, to their number of this moment: missed where they have none, or where that number had its share this hour. */
export const oneSms = async (
  store: Store,
  { people, sms }: Directory,
  { to, text, guard }: OneSms,
  now: Instant,
): Promise<Verdict> => {
  const phone = people.get(to)?.phone
  if (phone === undefined) return { ended: 'missed', reason: 'noOneNotified' }
  const kept = await store.readSmsLedger()
  const { ledger } = entered(kept, [phone], now)
  if (ledger === undefined) return { ended: 'missed', reason: 'smsLimit' }
  const counted: Change = { kind: 'smsLedger', ledger, expected: kept.version }
  return { errand: { parts: [{ key: to, phone, text, sender: sms.sender }], guards: [guard, counted] } }
}
