import type { AgreementTerms } from '../../domain/agreements/agreement.ts'
import type { Directory } from '../../domain/organization/directory.ts'
import type { NoticeTexts } from './noticeTexts.ts'

/** What an agreement says beside its time, a line each: for what and what not, who may use it, the number, how soon it is answered. */
export const agreementLines = (terms: AgreementTerms, directory: Directory, texts: NoticeTexts): string[] => {
  const words = texts.agreement
  const { purpose, phone, exclusions, responseMinutes } = terms
  return [
    `${words.purpose}: ${purpose}`,
    `${words.exclusions}: ${exclusions ?? words.noExclusions}`,
    `${words.audience}: ${audienceInWords(terms, directory, texts)}`,
    `${words.phone}: ${phone}`,
    ...(responseMinutes === undefined ? [] : [`${words.response}: ${words.minutes(responseMinutes)}`]),
  ]
}

const audienceInWords = ({ audience }: AgreementTerms, directory: Directory, { agreement }: NoticeTexts): string => {
  if ('everyone' in audience) return agreement.everyone(directory.organization.name)
  return agreement.units(audience.units.flatMap((unit) => directory.units.get(unit)?.name ?? []))
}
