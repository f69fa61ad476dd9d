import type { postAbsence } from '../../shared/contract/absences.ts'
import { recordAbsence } from '../../shared/domain/availability/changeAbsence.ts'
import { decideAgain } from '../../shared/http/decideAgain.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { earlierAnswer, rememberedAnswer, replayOf } from '../../shared/http/idempotency.ts'
import { requireAny } from '../../shared/http/signIn.ts'
import { commitAbsence, type AbsenceNeeds } from './commitAbsence.ts'
import { refusalProblem } from './refusalProblem.ts'
import { sendUnsent } from './sendUnsent.ts'
import { writtenBody } from './writtenBody.ts'

type Recording = typeof postAbsence

/** Records an absence: one wave of reads, one decision, one transaction. */
export const createAbsence = (needs: AbsenceNeeds) => (request: Request<Recording>) =>
  decideAgain(() => recordOnce(needs, request))

const recordOnce = async (needs: AbsenceNeeds, request: Request<Recording>): Promise<Answer<Recording> | undefined> => {
  const { store, ids, signIn } = needs
  const { now, claims } = request
  const [{ directory, caller }, calendar, earlier] = await Promise.all([
    signIn(claims, now),
    store.readCalendar(),
    earlierAnswer(store, request),
  ])
  requireAny(caller, 'itLead')
  if (earlier) {
    await sendUnsent(needs, calendar)
    return replayOf(earlier)
  }
  const next = recordAbsence(ids.next(now), writtenBody(request.body, directory), directory, now)
  if ('refused' in next) throw refusalProblem(next)
  const { id, version } = next
  const remembered = rememberedAnswer(request, next, version)
  const isWritten = await commitAbsence(needs, {
    id,
    expected: 0,
    next,
    by: caller.person.id,
    directory,
    calendar,
    now,
    remembered,
  })
  return isWritten ? { body: next, version } : undefined
}
