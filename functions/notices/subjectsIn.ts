import type { Agreement } from '../../shared/domain/agreements/agreement.ts'
import { approvedVersions } from '../../shared/domain/agreements/agreementState.ts'
import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import type { Subject } from '../../shared/domain/messages/message.ts'
import type { Interval } from '../../shared/domain/time/interval.ts'

/** What notices that are due in `period` can be about: nothing is told of an agreement before its first approval, or of anything after its end. */
export const subjectsIn = (
  period: Interval,
  agreements: readonly Agreement[],
  { periods }: Pick<Calendar, 'periods'>,
): Subject[] => [
  ...agreements
    .filter((agreement) => isToldIn(agreement, period))
    .map(({ id }): Subject => ({ type: 'agreement', id })),
  ...periods.filter(({ to }) => to >= period.from).map(({ id }): Subject => ({ type: 'availability', id })),
]

const isToldIn = (agreement: Agreement, { from, to }: Interval): boolean => {
  const approved = approvedVersions(agreement)
  return approved.some(({ inForce }) => inForce.since < to) && approved.some(({ terms }) => terms.to >= from)
}
