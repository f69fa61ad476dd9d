import type { Mail } from '../ports.ts'

const longestSubject = 99
const breaksOrControls = /[\p{Cc}\p{Zl}\p{Zp}]/u

/** Throws `RangeError` for a subject that SNS would refuse: whoever writes mails keeps it short and on one line (API_Publish). */
export const checkMail = ({ subject }: Mail): void => {
  if (subject.length === 0 || subject.length > longestSubject)
    throw new RangeError(`A subject has 1 to ${longestSubject} characters, not ${subject.length}.`)
  if (breaksOrControls.test(subject)) throw new RangeError('A subject has no line break or other control character.')
}
