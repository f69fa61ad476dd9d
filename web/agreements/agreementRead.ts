import type { AgreementTerms } from '../../shared/domain/agreements/agreement.ts'
import { ask, responseTo, versionOf } from '../client/ask.ts'
import type { ShownAgreement } from './agreementDraft.ts'
import type { VersionInForce } from './plannedNotices.ts'

/** An agreement as it was read, and the version to name when it is changed. */
export interface ReadAgreement {
  agreement: ShownAgreement
  version: string
}

export const readFrom = async (response: Response): Promise<ReadAgreement> => {
  const agreement: ShownAgreement = await response.json()
  return { agreement, version: versionOf(response) }
}

export const readAgreement = async (id: string): Promise<ReadAgreement> =>
  readFrom(await responseTo('GET /api/agreements/{id}', { parameters: { id } }))

type ShownTerms = Pick<ShownAgreement, 'from' | 'to' | 'staff' | 'phone' | 'audience' | 'purpose'> &
  Pick<ShownAgreement, 'exclusions' | 'responseMinutes'>

/** The terms alone, in the shape the rules take. */
export const termsIn = ({ from, to, staff = [], phone, audience, purpose, ...rest }: ShownTerms): AgreementTerms => {
  const { exclusions, responseMinutes } = rest
  return {
    from,
    to,
    staff,
    phone,
    audience,
    purpose,
    ...(exclusions === undefined ? {} : { exclusions }),
    ...(responseMinutes === undefined ? {} : { responseMinutes }),
  }
}

/** The version of an agreement that counts now; undefined where none does. */
export const inForceIn = ({ inForce, approval, ...agreement }: ShownAgreement): VersionInForce | undefined => {
  if (inForce) return { version: inForce.version, terms: termsIn(inForce), approval: inForce.approval }
  if (!approval || agreement.state !== 'agreed') return undefined
  return { version: agreement.version, terms: termsIn(agreement), approval }
}

/** Every notice there is about an agreement, due from `from` on. */
export const noticesAbout = async (id: string, from: string) => {
  const { items } = await ask('GET /api/notices', { query: { from } })
  return items.filter(({ subject }) => subject.type === 'agreement' && subject.id === id)
}
