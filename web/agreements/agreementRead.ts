import { ask, responseTo, versionOf } from '../client/ask.ts'
import type { ShownAgreement, Terms } from './agreementDraft.ts'
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

/** The terms alone, in the shape the rules take. */
export const termsIn = ({ from, to, staff = [], phone, audience, purpose, ...rest }: Omit<ShownTerms, 'version'>) => {
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

type ShownTerms = NonNullable<ShownAgreement['inForce']> | (ShownAgreement & Partial<Terms>)

/** The version of an agreement that counts now; undefined where none does. */
export const inForceIn = ({ inForce, approval, ...agreement }: ShownAgreement): VersionInForce | undefined => {
  if (inForce) return { version: inForce.version, terms: termsIn(inForce), approval: inForce.approval }
  if (!approval || agreement.state !== 'agreed') return undefined
  return { version: agreement.version, terms: termsIn(agreement), approval }
}

export const allNotices = async (id: string, from: string) => {
  const { items } = await ask('GET /api/notices', { query: { from } })
  return items.filter(({ subject }) => subject.type === 'agreement' && subject.id === id)
}
