import { firstLanguage } from '../../domain/organization/organization.ts'
import type { Store } from '../../ports.ts'
import { smsTextsIn } from '../../texts/sms/smsTextsIn.ts'
import type { Brief } from '../errand.ts'
import { oneSms } from './oneSms.ts'

/** The SMS to a manager in whose name a card was issued. */
export const createCardBrief =
  (store: Store): Brief =>
  async ({ content, expiresAt }, now) => {
    const directory = await store.readDirectory()
    if (!directory || content.kind !== 'cardIssued') return { ended: 'superseded', reason: 'subjectChanged' }
    if (now >= expiresAt) return { ended: 'missed', reason: 'tooLate' }
    const { people, organization, version } = directory
    const text = smsTextsIn(firstLanguage(organization)).cardIssued({
      issuedBy: people.get(content.issuedBy)?.name ?? '',
    })
    return oneSms(store, directory, { to: content.holder, text, guard: { kind: 'directoryUnchanged', version } }, now)
  }
