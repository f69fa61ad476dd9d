/** What goes wrong in the edition while people use it. */
export const troubles = [
  'none',
  /** The mail server takes no connection. */
  'mailRefused',
  /** It takes the mail and never answers. */
  'mailHangs',
  /** It wants the mail later (451). */
  'mailLater',
  /** It does not want the mail (550). */
  'mailNever',
  /** SNS takes no SMS to that number. */
  'smsRefused',
  /** SNS fails. */
  'smsFails',
  /** SNS and Scheduler, the outbox and the mailbox cannot write to their files. */
  'filesFull',
  /** The database cannot, and ends. */
  'databaseFull',
] as const

export type Trouble = (typeof troubles)[number]
