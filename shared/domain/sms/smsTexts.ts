/** Who asks, as an approver's SMS names them. */
interface Asking {
  reporter: string
  unit: string
  /** E.164 */
  phone: string
  open: number
  /** Left out where the codes of the role are locked. */
  code: string | undefined
  /** Where the code is typed, for organisations that want links in their SMS; left out where it is too long. */
  link: string | undefined
}

/**
 * What is said by SMS, in one language: each one SMS (160 septets) with names of any length, without incident text, and without anything
 * that looks like a link or a domain unless one is given (design.md section 8). Names may be empty for people who have left.
 */
export interface SmsTexts {
  /** To an approver: who asks for clearance, whom to ring, and how many incidents are open. */
  askApprover: (given: Asking) => string
  /** To an approver whose code was locked by wrong tries. */
  newCode: (given: { code: string; open: number }) => string
  /** To the reporter: no approver has answered. */
  givenUp: () => string
  toldCleared: (given: { approver: string }) => string
  toldDeclined: (given: { approver: string; asksOther: boolean }) => string
  /** To IT: overtime is cleared, ring the approver. */
  callOut: (given: { approver: string; phone: string; incidents: number }) => string
  notReachedToApprover: (given: { reporter: string; phone: string }) => string
  notReachedToReporter: (given: { approver: string; phone: string | undefined }) => string
  callOutGivenUpToApprover: (given: { reporter: string; phone: string }) => string
  callOutGivenUpToReporter: () => string
  /** To the approver in whose name the reporter has recorded a word. */
  confirmSpoken: (given: { reporter: string; decision: 'cleared' | 'declined'; code: string | undefined }) => string
  /** To the reporter: the approver says they never said so. */
  spokenDenied: (given: { approver: string }) => string
  /** To whoever is asked first in earnest: only a rehearsal. */
  drill: () => string
  /** To a manager in whose name a call card was issued. */
  cardIssued: (given: { issuedBy: string }) => string
  /** To an approver: IT was reached without clearance or agreement. */
  unclearedReceipt: (given: { receiver: string; reporter: string; phone: string }) => string
}
