import type { putAbsence } from '../../shared/contract/absences.ts'
import { changeAbsence } from '../../shared/domain/availability/changeAbsence.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { changeOne } from './changeOne.ts'
import type { AbsenceNeeds } from './commitAbsence.ts'
import { writtenBody } from './writtenBody.ts'

type Replace = typeof putAbsence

/** Changes an absence; what has passed stays as it was. */
export const replaceAbsence =
  (needs: AbsenceNeeds) =>
  async (request: Request<Replace>): Promise<Answer<Replace>> => {
    const absence = await changeOne(needs, request, (before, directory) =>
      changeAbsence(before, writtenBody(request.body, directory), directory, request.now),
    )
    return { body: absence, version: absence.version }
  }
