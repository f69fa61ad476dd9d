import type { NoticeTexts } from './noticeTexts.ts'

export const en: NoticeTexts = {
  moment: "cccc d LLLL yyyy 'at' HH:mm",
  week: "'week' W",
  summerTime: 'summer time',
  winterTime: 'winter time',
  period: (from, to) => `from ${from} to ${to}`,
  when: 'When',
  toldBefore: 'The time you were told before, which no longer holds',
  late: 'This notice comes late, because this was agreed or became known only recently.',
  notUrgent: (ticketSystem) => `Report what is not critical in ${ticketSystem}, as always.`,
  dangerToLife: 'Danger to life: ring 113 first (fire 110, police 112).',
  agreement: {
    subject: (organisation) => `${organisation}: notice about IT on call`,
    opening: {
      announced: 'There is an extraordinary agreement that IT is on call. You may use it.',
      changed: 'The agreement that IT is on call has changed. This notice replaces what you were told before.',
      cancelled:
        'The agreement that IT is on call, which you were told of, no longer holds for you. Do not ring the on-call number.',
      reminder: 'Reminder: the agreement that IT is on call begins soon. You have been told of it before.',
    },
    audience: 'Who may use it',
    everyone: (organisation) => `everyone in ${organisation}`,
    units: (names) => `employees and leaders in ${names.join(', ')}, with the units below`,
    purpose: 'What it is for',
    exclusions: 'What it is not for',
    noExclusions: 'anything but what is said above',
    phone: 'On-call number',
    response: 'Time to answer',
    minutes: (minutes) => `up to ${minutes} minutes`,
    approvedBy: 'Approved by',
    clearsOvertime:
      'Overtime for IT is cleared in advance in this time, but only for what the agreement is for. Ring the on-call number directly.',
    otherwise:
      'Otherwise outside working hours: contact your leader or another leader in line above you. Overtime must then be cleared each time.',
    reference: (id, version) => `Agreement ${id}, edition ${version}`,
  },
  availability: {
    subject: (organisation) => `${organisation}: notice about IT availability`,
    level: {
      none: 'Nobody in IT is available in this time.',
      reduced: 'IT has reduced availability in this time. It may take longer to get an answer.',
    },
    opening: {
      announced: 'Notice about the availability of IT.',
      changed: 'The time you were told before has changed. This notice replaces what you were told before.',
      cancelled:
        'An earlier notice about the availability of IT no longer holds. Other notices you have had still hold.',
      reminder: 'Reminder of a notice you have had before.',
    },
    alternative: 'Instead of IT',
    critical: {
      none: 'If it is critical: contact your leader or another leader in line above you.',
      reduced:
        'If it is critical: ring IT as usual. If nobody answers, contact your leader or another leader in line above you.',
    },
  },
  approvalRecorded: (organisation, approvedAt, period) =>
    `${organisation}: It has been recorded that you approved an agreement on ${approvedAt}: IT on call ${period}. If that is not so, tell IT at once.`,
}
