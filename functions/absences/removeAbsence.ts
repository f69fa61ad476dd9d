import type { deleteAbsence } from '../../shared/contract/absences.ts'
import { takeBackAbsence } from '../../shared/domain/availability/changeAbsence.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { changeOne } from './changeOne.ts'
import type { AbsenceNeeds } from './commitAbsence.ts'

type Remove = typeof deleteAbsence

/** Takes an absence back; what has been of it stays. */
export const removeAbsence =
  (needs: AbsenceNeeds) =>
  async (request: Request<Remove>): Promise<Answer<Remove>> => {
    await changeOne(needs, request, (absence) => takeBackAbsence(absence, request.now))
    return { body: {} }
  }
