import type { AgreementTerms } from '../../shared/domain/agreements/agreement.ts'
import type { Answer, Sent } from '../client/contract.ts'
import { instantMeant, writtenTime, type WrittenTime } from '../ui/writtenTime.ts'

export type ShownAgreement = Answer<'GET /api/agreements/{id}'>

/** What an agreement is to say, as it is sent. */
export type Terms = Omit<Sent<'POST /api/agreements'>['body'], 'acceptWarnings'>

/** The form as it stands, with every letter. */
export interface AgreementDraft {
  from: WrittenTime
  to: WrittenTime
  staff: string[]
  phone: string
  everyone: boolean
  units: string[]
  purpose: string
  exclusions: string
  responseMinutes: string
}

/** Fields that must be filled in, in the order they stand. */
export const requiredFields = ['from', 'to', 'staff', 'phone', 'audience', 'purpose'] as const

export type RequiredField = (typeof requiredFields)[number]

export const emptyDraft: AgreementDraft = {
  from: { text: '' },
  to: { text: '' },
  staff: [],
  phone: '',
  everyone: false,
  units: [],
  purpose: '',
  exclusions: '',
  responseMinutes: '',
}

export const draftOf = (
  { from, to, staff, phone, audience, ...rest }: ShownAgreement,
  zone: string,
): AgreementDraft => ({
  from: writtenTime(from, zone),
  to: writtenTime(to, zone),
  staff: staff ?? [],
  phone,
  everyone: 'everyone' in audience,
  units: 'units' in audience ? audience.units : [],
  purpose: rest.purpose,
  exclusions: rest.exclusions ?? '',
  responseMinutes: rest.responseMinutes === undefined ? '' : String(rest.responseMinutes),
})

/** What is not filled in, or not clear yet. */
export const missingIn = (draft: AgreementDraft, zone: string): RequiredField[] => {
  const filled: Record<RequiredField, boolean> = {
    from: instantMeant(draft.from, zone) !== undefined,
    to: instantMeant(draft.to, zone) !== undefined,
    staff: draft.staff.length > 0,
    phone: draft.phone.trim() !== '',
    audience: draft.everyone || draft.units.length > 0,
    purpose: draft.purpose.trim() !== '',
  }
  return requiredFields.filter((field) => !filled[field])
}

/** True when both ends are clear, and the wrong way round. */
export const runsBackwards = (ends: Pick<AgreementDraft, 'from' | 'to'>, zone: string): boolean => {
  const from = instantMeant(ends.from, zone)
  const to = instantMeant(ends.to, zone)
  return from !== undefined && to !== undefined && to <= from
}

/** The draft as it is sent; undefined while something is missing, or cannot be right. */
export const termsOf = (draft: AgreementDraft, zone: string): (Terms & AgreementTerms) | undefined => {
  const from = instantMeant(draft.from, zone)
  const to = instantMeant(draft.to, zone)
  if (from === undefined || to === undefined || to <= from || missingIn(draft, zone).length > 0) return undefined
  const exclusions = draft.exclusions.trim()
  return {
    from,
    to,
    staff: draft.staff,
    phone: draft.phone.trim(),
    audience: draft.everyone ? { everyone: true } : { units: draft.units },
    purpose: draft.purpose.trim(),
    ...(exclusions === '' ? {} : { exclusions }),
    ...(draft.responseMinutes === '' ? {} : { responseMinutes: Number(draft.responseMinutes) }),
  }
}
