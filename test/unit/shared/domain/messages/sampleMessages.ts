import { newMessage, type Message } from '../../../../../shared/domain/messages/message.ts'

/** When the sample messages are due. */
export const due = '2026-04-08T08:00:00.000Z'

/** A mail to everyone. */
export const notice = (more: Partial<Message> = {}): Message => ({
  ...newMessage({
    id: 'agreement-a1-1-announced',
    subject: { type: 'agreement', id: 'a1' },
    about: 1,
    content: {
      kind: 'announced' as const,
      audience: { everyone: true as const },
      window: { from: '2026-04-24T14:00:00.000Z', to: '2026-04-27T06:00:00.000Z' },
      late: false,
    },
    dueAt: due,
    expiresAt: '2026-04-27T06:00:00.000Z',
  }),
  ...more,
})

/** An SMS to an approver. */
export const sms = (more: Partial<Message> = {}): Message => ({
  ...newMessage({
    id: 'agreement-a1-1-approval',
    subject: { type: 'agreement', id: 'a1' },
    about: 1,
    content: { kind: 'approvalRecorded' as const, approver: 'director' },
    dueAt: due,
    expiresAt: '2026-04-09T08:00:00.000Z',
  }),
  ...more,
})
