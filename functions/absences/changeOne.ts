import type { Absence } from '../../shared/domain/availability/absence.ts'
import type { AbsenceRefusal } from '../../shared/domain/availability/writtenAbsence.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import { decideAgain } from '../../shared/http/decideAgain.ts'
import type { Request } from '../../shared/http/endpoint.ts'
import { Problem } from '../../shared/http/problem.ts'
import { requireAny } from '../../shared/http/signIn.ts'
import type { deleteAbsence } from '../../shared/contract/absences.ts'
import { commitAbsence, type AbsenceNeeds } from './commitAbsence.ts'
import { refusalProblem } from './refusalProblem.ts'

type Asking = Pick<Request<typeof deleteAbsence>, 'claims' | 'now' | 'parameters' | 'expectedVersion'>

type Decide<Next> = (absence: Absence, directory: Directory) => Next | AbsenceRefusal

type Written = Absence | 'removed'

/** Carries out a command on one absence, if it is still the version the IT lead has seen; again when others were faster. */
export const changeOne = <Next extends Written>(
  needs: AbsenceNeeds,
  request: Asking,
  decide: Decide<Next>,
): Promise<Next> => decideAgain(() => changeOnce(needs, request, decide))

const changeOnce = async <Next extends Written>(
  needs: AbsenceNeeds,
  { claims, now, parameters, expectedVersion }: Asking,
  decide: Decide<Next>,
): Promise<Next | undefined> => {
  const { store, signIn } = needs
  const { id } = parameters
  const [{ directory, caller }, calendar, absence] = await Promise.all([
    signIn(claims, now),
    store.readCalendar(),
    store.readAbsence(id),
  ])
  requireAny(caller, 'itLead')
  if (!absence) throw new Problem('notFound')
  if (String(absence.version) !== expectedVersion) throw new Problem('stale')
  const next = decide(absence, directory)
  if (isRefusal(next)) throw refusalProblem(next)
  const isWritten = await commitAbsence(needs, {
    id,
    expected: absence.version,
    next,
    by: caller.person.id,
    directory,
    calendar,
    now,
  })
  return isWritten ? next : undefined
}

const isRefusal = (decided: Written | AbsenceRefusal): decided is AbsenceRefusal =>
  decided !== 'removed' && 'refused' in decided
