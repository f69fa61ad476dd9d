import type { Directory } from '../organization/directory.ts'
import type { AgreementTerms } from './agreement.ts'
import { isWider, namesAllOf } from './audience.ts'

const sameWord = (one: AgreementTerms, other: AgreementTerms): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.purpose === other.purpose &&
  one.responseMinutes === other.responseMinutes

const sameStaff = (one: AgreementTerms, other: AgreementTerms): boolean =>
  [...one.staff, ...other.staff].every((person) => one.staff.includes(person) && other.staff.includes(person))

const sameNames = (one: AgreementTerms, other: AgreementTerms): boolean =>
  namesAllOf(one.audience, other.audience) && namesAllOf(other.audience, one.audience)

/**
 * True when the approver's word does not reach from `before` to `after`: window, staff, purpose or response time differ, or the
 * audience is wider. Phone, exclusions and a narrower audience need no new word (design.md section 3, Agreement).
 */
export const needsNewWord = (directory: Directory, before: AgreementTerms, after: AgreementTerms): boolean =>
  !sameWord(before, after) || !sameStaff(before, after) || isWider(directory, before.audience, after.audience)

/** True when those who may use it would read the same in both. Who of IT is on call is not told them. */
export const sameToReaders = (one: AgreementTerms, other: AgreementTerms): boolean =>
  sameWord(one, other) && one.phone === other.phone && one.exclusions === other.exclusions && sameNames(one, other)

/** True when the two say the same in every respect. */
export const sameTerms = (one: AgreementTerms, other: AgreementTerms): boolean =>
  sameToReaders(one, other) && sameStaff(one, other)
