import type { getAbsences } from '../../shared/contract/absences.ts'
import type { Absence } from '../../shared/domain/availability/absence.ts'
import { compare } from '../../shared/domain/compare.ts'
import { overlaps } from '../../shared/domain/time/interval.ts'
import { askedPeriod, endOfTime } from '../../shared/http/askedPeriod.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { requireAny } from '../../shared/http/signIn.ts'
import type { AbsenceNeeds } from './commitAbsence.ts'

type List = typeof getAbsences

/** Who and why stay in IT. */
export const listAbsences =
  ({ store, signIn }: AbsenceNeeds) =>
  async ({ claims, now, query }: Request<List>): Promise<Answer<List>> => {
    const [{ directory, caller }, absences] = await Promise.all([signIn(claims, now), store.listAbsences()])
    requireAny(caller, 'itStaff')
    const period = askedPeriod(query, directory.organization.timeZone, { from: now, to: endOfTime })
    return { body: { items: absences.filter((absence) => overlaps(absence, period)).toSorted(byStart) } }
  }

const byStart = (one: Absence, other: Absence): number => compare(one.from, other.from) || compare(one.id, other.id)
