import type { ClearanceQueue } from '../../domain/escalation/clearanceQueue.ts'
import type { Escalation, EscalationId } from '../../domain/escalation/escalation.ts'
import type { Change, Store } from '../../ports.ts'
import type { Brief } from '../errand.ts'
import { readCodes } from '../escalations/readCodes.ts'
import { decidedTogether, type SendingFacts } from '../escalations/sendingFacts.ts'
import { smsErrand, type SmsNeeds } from '../escalations/smsErrand.ts'

/** What a message about an incident has become when a timer or the auditor comes to it. */
export const createEscalationBrief =
  (needs: SmsNeeds): Brief =>
  async (message, now) => {
    const facts = await readSendingFacts(needs.store, message.subject.id)
    if (!facts) return { ended: 'superseded', reason: 'subjectChanged' }
    const { verdict, ledger } = smsErrand(needs, message, facts, now)
    if (!('errand' in verdict) || ledger === undefined) return verdict
    const entry: Change = { kind: 'smsLedger', ledger, expected: facts.ledger.version }
    return { errand: { ...verdict.errand, guards: [...verdict.errand.guards, entry] } }
  }

const readSendingFacts = async (store: Store, id: EscalationId): Promise<SendingFacts | undefined> => {
  const [escalation, directory, queue, calendar, callOutPhones, codes, ledger] = await Promise.all([
    store.readEscalation(id),
    store.readDirectory(),
    store.readClearanceQueue(),
    store.readCalendar(),
    store.readCallOutPhones(),
    readCodes(store),
    store.readSmsLedger(),
  ])
  if (!directory || !escalation) return undefined
  const others = await Promise.all(relatedIds(escalation, queue).map((related) => store.readEscalation(related)))
  const escalations = new Map([escalation, ...others].flatMap((one) => (one ? [[one.id, one] as const] : [])))
  return { directory, queue, calendar, callOutPhones, codes, ledger, escalations }
}

const relatedIds = (escalation: Escalation, { waiting }: ClearanceQueue): EscalationId[] =>
  [...new Set([...waiting.map((one) => one.id), ...decidedTogether(escalation)])].filter((id) => id !== escalation.id)
