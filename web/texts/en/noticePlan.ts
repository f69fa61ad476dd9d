import type { Texts } from '../nb.ts'

export const noticePlan: Texts['noticePlan'] = {
  to: 'To',
  allUnits: 'all units',
  more: (count) => `${count} more`,
  read: 'Read the e-mail',
  subject: 'Subject',
  kinds: {
    announced: 'Announcement',
    changed: 'Notice of a change',
    cancelled: 'Notice that it no longer holds',
    reminder: 'Reminder',
  },
}
