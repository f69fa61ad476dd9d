import type { Language, Settings } from '../../domain/organization/organization.ts'
import type { Mail } from '../../ports.ts'
import { noticeTextsIn } from './noticeTextsIn.ts'
import type { NoticeTexts } from './noticeTexts.ts'

const longestSubject = 99

/** One language and its words. */
export interface Wording {
  language: Language
  texts: NoticeTexts
}

interface MailWords {
  subject: (texts: NoticeTexts) => (organisation: string) => string
  paragraphs: (wording: Wording) => string[]
}

/**
 * A mail in all languages of the organisation, one after the other. Its subject is in the first one, and says no more than whose notice
 * it is and what it is about: subjects are shown on locked phones.
 */
export const mailInAllLanguages = (
  { name, languages }: Settings['organization'],
  { subject, paragraphs }: MailWords,
): Mail => {
  const wordings = languages.map((language) => ({ language, texts: noticeTextsIn(language) }))
  const { texts } = wordings[0] ?? { texts: noticeTextsIn('nb') }
  return {
    subject: subjectFitting(name, subject(texts)),
    text: wordings.map((wording) => paragraphs(wording).join('\n\n')).join('\n\n* * *\n\n'),
  }
}

/** On one line and at most 99 characters (API_Publish): the name gives way, cut between characters as people see them. */
const subjectFitting = (name: string, subject: (organisation: string) => string): string => {
  const line = name.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
  const room = longestSubject - subject('').length
  let fitting = ''
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (fitting.length + segment.length > room) break
    fitting += segment
  }
  return subject(fitting.trimEnd())
}
