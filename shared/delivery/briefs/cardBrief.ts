import { entered } from '../../domain/sms/smsLedger.ts'
import type { Store } from '../../ports.ts'
import { smsTextsIn } from '../../texts/sms/smsTextsIn.ts'
import type { Brief } from '../errand.ts'

/** The SMS to a manager in whose name a card was issued: to their number of this moment. */
export const createCardBrief =
  (store: Store): Brief =>
  async ({ content, expiresAt }, now) => {
    const [directory, ledger] = await Promise.all([store.readDirectory(), store.readSmsLedger()])
    if (!directory || content.kind !== 'cardIssued') return { ended: 'superseded', reason: 'subjectChanged' }
    if (now >= expiresAt) return { ended: 'missed', reason: 'tooLate' }
    const { people, sms, organization, version } = directory
    const holder = people.get(content.holder)
    if (holder?.phone === undefined) return { ended: 'missed', reason: 'noOneNotified' }
    const { ledger: after } = entered(ledger, [holder.phone], now)
    if (after === undefined) return { ended: 'missed', reason: 'smsLimit' }
    const [language = 'nb'] = organization.languages
    const text = smsTextsIn(language).cardIssued({ issuedBy: people.get(content.issuedBy)?.name ?? '' })
    return {
      errand: {
        parts: [{ key: holder.id, phone: holder.phone, text, sender: sms.sender }],
        guards: [
          { kind: 'directoryUnchanged', version },
          { kind: 'smsLedger', ledger: after, expected: ledger.version },
        ],
      },
    }
  }
