import { faded } from '../../shared/domain/sms/smsLedger.ts'
import type { Attempt } from './attempts.ts'
import type { Container } from './container.ts'
import { readEverybody } from '../organization/keptOrganization.ts'
import { forgetAbsences, forgetAgreements } from './forgetExceptions.ts'
import { forgetIncidents } from './forgetIncidents.ts'

export interface ForgetNeeds extends Pick<Container, 'store' | 'clock' | 'ids'> {
  attempt: Attempt
}

/**
 * Removes what is kept no longer (`retention` of the organisation file). What expires by the clock alone, such as audit entries, cards and
 * messages, DynamoDB removes. A lost race is left for tomorrow.
 */
export const forget = async (needs: ForgetNeeds): Promise<void> => {
  const { store, attempt } = needs
  const directory = await store.readDirectory()
  if (!directory) return
  const { incidents, absences, agreements } = directory.retention
  await attempt(() => forgetIncidents(needs, incidents))
  await attempt(() => forgetAbsences(needs, absences))
  if (agreements !== null) await attempt(() => forgetAgreements(needs, agreements))
  await attempt(() => forgetLeavers(needs))
  await attempt(() => forgetNumbers(needs))
}

/** Who left follows nothing any more; that they once did, with their address, is nobody's business. */
const forgetLeavers = async ({ store, attempt }: ForgetNeeds): Promise<void> => {
  const ended = (await store.allSubscriptions()).filter(({ state }) => state === 'ended')
  if (ended.length === 0) return
  const people = new Set((await readEverybody(store)).map(({ id }) => id))
  for (const { personId, version } of ended)
    if (!people.has(personId))
      await attempt(() => store.commit([{ kind: 'subscriptionRemoved', personId, expected: version }]))
}

/** The numbers that got an SMS are written down for an hour's limit, and stay until the next SMS. */
const forgetNumbers = async ({ store, clock }: ForgetNeeds): Promise<void> => {
  const kept = await store.readSmsLedger()
  const ledger = faded(kept, clock.now())
  if (ledger) await store.commit([{ kind: 'smsLedger', ledger, expected: kept.version }])
}
