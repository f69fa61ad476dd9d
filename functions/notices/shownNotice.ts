import type * as z from 'zod/mini'
import type { getNotices } from '../../shared/contract/notices.ts'
import { audienceUnits } from '../../shared/domain/agreements/audience.ts'
import type { Message, NoticeContent } from '../../shared/domain/messages/message.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Topic } from '../../shared/ports.ts'

type ShownNotice = z.input<typeof getNotices.answer>['items'][number]

/** What decides how many topics a notice goes to. */
interface Reach {
  directory: Directory
  topics: readonly Topic[]
}

/** One notice, and how far it has come. Undefined for what is no notice. */
export const shownNotice = (message: Message<NoticeContent>, reach: Reach): ShownNotice | undefined => {
  const { id, subject, about, content, dueAt, sentParts, reason } = message
  const { type } = subject
  if (type !== 'agreement' && type !== 'availability') return undefined
  return {
    id,
    kind: content.kind,
    subject: { type, id: subject.id, version: about },
    window: content.window,
    dueAt,
    state: shownState(message),
    topics: { sent: sentParts.length, total: totalOf(message, reach) },
    reason,
  }
}

/** One that is sent slice by slice lies still between two of them. */
const shownState = ({ state, sentParts }: Message): ShownNotice['state'] => {
  if (state === 'pending') return sentParts.length > 0 ? 'sending' : 'planned'
  return state === 'claimed' ? 'sending' : state
}

const totalOf = ({ parts, state, content }: Message<NoticeContent>, { directory, topics }: Reach): number => {
  if (parts !== undefined) return parts
  if (state === 'superseded') return 0
  const units = audienceUnits(directory, content.audience)
  return topics.filter(({ unit }) => units.has(unit)).length
}
