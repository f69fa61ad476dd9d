import { fitNames } from '../../domain/sms/fitNames.ts'
import { withLink } from '../../domain/sms/withLink.ts'
import type { SmsTexts } from '../../domain/sms/smsTexts.ts'

const leader = 'A leader'
const approver = 'The approver'

const spokenWords = { cleared: 'cleared IT overtime', declined: 'declined IT overtime' } as const

/** English. */
export const smsInEnglish: SmsTexts = {
  askApprover: ({ reporter, unit, phone, code, open, link }) =>
    withLink(link, (address) =>
      fitNames([reporter || leader, unit], ([who = '', where = '']) => {
        const asks = where === '' ? who : `${who}, ${where},`
        const start = `${asks} asks for IT overtime. Critical.`
        if (code === undefined) return `${start} Ring ${phone} or answer in Vaktlinje. Open incidents: ${open}.`
        return address === undefined
          ? `${start} Ring ${phone} or use code ${code}, see your call card. Open incidents: ${open}.`
          : `${start} Open incidents: ${open}. Ring ${phone} or use code ${code} at ${address}`
      }),
    ),
  newCode: ({ code, open }) =>
    `New code: ${code}, see your call card. The last one is locked after five wrong tries. Open incidents: ${open}.`,
  givenUp: () =>
    'Nobody who can clear IT overtime has answered. Follow the crisis plan now. They may still answer, so keep ringing them.',
  toldCleared: (given) =>
    fitNames(
      [given.approver || approver],
      ([who = '']) =>
        `${who} has cleared IT overtime. IT is being told. Keep your phone free: nothing is received until somebody in IT has talked to you.`,
    ),
  toldDeclined: (given) =>
    fitNames([given.approver || approver], ([who = '']) =>
      given.asksOther
        ? `${who} declined IT overtime. The other one who can clear it is being asked now.`
        : `${who} declined IT overtime. If it is still critical, follow the crisis plan.`,
    ),
  callOut: ({ phone, incidents, ...given }) =>
    fitNames([given.approver || approver], ([who = '']) => {
      const several = incidents > 1 ? ` It is about ${incidents} incidents.` : ''
      return `Critical incident. ${who} has cleared IT overtime. Ring ${phone} now.${several}`
    }),
  notReachedToApprover: ({ reporter, phone }) =>
    fitNames(
      [reporter || leader],
      ([who = '']) =>
        `IT has not been reached since overtime was cleared. Ring IT, the numbers are in Vaktlinje and on your call card. Reported by ${who}, ${phone}.`,
    ),
  notReachedToReporter: ({ phone, ...given }) =>
    fitNames([given.approver || approver], ([who = '']) => {
      const number = phone === undefined ? '' : ` at ${phone}`
      return `IT has not been reached yet. Ring ${who}${number} and agree on who rings IT.`
    }),
  callOutGivenUpToApprover: ({ reporter, phone }) =>
    fitNames(
      [reporter || leader],
      ([who = '']) =>
        `IT has still not been reached. The reporter now follows the crisis plan. Reported by ${who}, ${phone}.`,
    ),
  callOutGivenUpToReporter: () =>
    'IT has still not been reached. Follow the crisis plan now. If you do reach IT, say so in Vaktlinje.',
  confirmSpoken: ({ reporter, decision, code }) =>
    fitNames([reporter || leader], ([who = '']) => {
      const byCode = code === undefined ? '' : ` or with code ${code}, see your call card`
      return `${who} writes that you ${spokenWords[decision]} on the phone. Confirm or deny it in Vaktlinje${byCode}.`
    }),
  spokenDenied: (given) =>
    fitNames(
      [given.approver || approver],
      ([who = '']) =>
        `${who} denies the answer about IT overtime that you recorded from the phone. It stands open in the incident. Ring and settle it.`,
    ),
  drill: () => 'Rehearsal, no incident: Vaktlinje tests whether SMS get through. You need not do anything.',
  cardIssued: ({ issuedBy }) =>
    fitNames(
      [issuedBy || 'An administrator'],
      ([who = '']) =>
        `${who} has made a call card in your name. Older cards do not count any more. If you did not ask for it, tell IT at once.`,
    ),
  unclearedReceipt: ({ receiver, reporter, phone }) =>
    fitNames(
      [receiver || 'IT', reporter || leader],
      ([it = '', who = '']) => `IT (${it}) was reached without cleared overtime. Reported by ${who}, ${phone}.`,
    ),
}
