import { approversOf } from '../../domain/escalation/delivery/approvers.ts'
import { firstLanguage } from '../../domain/organization/organization.ts'
import { entered } from '../../domain/sms/smsLedger.ts'
import { endedDrill } from '../../domain/watch/drillIncident.ts'
import type { Store } from '../../ports.ts'
import { smsTextsIn } from '../../texts/sms/smsTextsIn.ts'
import { textsIn } from '../../texts/texts.ts'
import type { Brief } from '../errand.ts'
import { incidentChanges } from '../escalations/incidentChanges.ts'

/** The SMS of a rehearsal, to whoever would be asked first now. Once it is accepted the marked incident is taken back in the same transaction. */
export const createDrillBrief =
  (store: Store): Brief =>
  async ({ subject, expiresAt }, now) => {
    const [directory, escalation, ledger] = await Promise.all([
      store.readDirectory(),
      store.readEscalation(subject.id),
      store.readSmsLedger(),
    ])
    if (!directory || escalation?.state !== 'logged') return { ended: 'superseded', reason: 'subjectChanged' }
    if (now >= expiresAt) return { ended: 'missed', reason: 'tooLate' }
    const language = firstLanguage(directory.organization)
    const text = smsTextsIn(language).drill()
    const asked = approversOf(directory, ['itSuperior'], now, { actingFirst: true })
    const reachable = asked.flatMap(({ personId, phone }) => (phone === undefined ? [] : [{ key: personId, phone }]))
    const { ledger: after, refused } = entered(
      ledger,
      reachable.map(({ phone }) => phone),
      now,
    )
    const parts = reachable
      .filter(({ phone }) => !refused.has(phone))
      .map((part) => ({ ...part, text, sender: directory.sms.sender }))
    return {
      errand: {
        parts,
        guards: [
          { kind: 'escalationUnchanged', id: escalation.id, version: escalation.version },
          ...(after === undefined ? [] : [{ kind: 'smsLedger', ledger: after, expected: ledger.version } as const]),
        ],
        emptyMeans: refused.size > 0 ? 'smsLimit' : 'noOneNotified',
        conclude: async (outcomes, at) => {
          if (outcomes.every(({ outcome }) => outcome === 'refused')) return []
          const read = await store.readEscalation(subject.id)
          const ending = read && endedDrill(read, textsIn(language).drill.passed, at)
          return ending ? incidentChanges(ending) : []
        },
      },
    }
  }
