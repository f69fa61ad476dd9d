import type { Answer } from '../client/contract.ts'

export type OutgoingNotice = Answer<'GET /api/notices'>['items'][number]

export type Group = 'problems' | 'underWay' | 'planned' | 'done'

const groupOf: Record<OutgoingNotice['state'], Group> = {
  failed: 'problems',
  missed: 'problems',
  sending: 'underWay',
  planned: 'planned',
  sent: 'done',
  superseded: 'done',
}

/** What wants somebody first, then what comes, soonest first; what is done last, the latest first. Empty groups fall away. */
export const outgoingGroups = (notices: readonly OutgoingNotice[]): { group: Group; notices: OutgoingNotice[] }[] =>
  (['problems', 'underWay', 'planned', 'done'] as const).flatMap((group) => {
    const inDueOrder = notices.filter(({ state }) => groupOf[state] === group)
    if (inDueOrder.length === 0) return []
    return [{ group, notices: group === 'done' || group === 'problems' ? inDueOrder.toReversed() : inDueOrder }]
  })

/** True while somebody may want to watch it go. */
export const isUnderWay = (notices: readonly OutgoingNotice[]): boolean =>
  notices.some(({ state }) => groupOf[state] === 'underWay')
