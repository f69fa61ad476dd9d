import { useCallback } from 'react'
import { bandAt } from '../../shared/domain/calendar/bands.ts'
import type { Criterion } from '../../shared/domain/guidance/plan.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { ask } from '../client/ask.ts'
import type { Answer } from '../client/contract.ts'
import { useRemote } from '../client/remote.ts'
import type { RequestProblem } from '../client/requestProblem.ts'
import { useNow } from '../clock/clock.ts'
import { useStatus } from '../now/status.ts'
import { facts } from '../offline/keptFacts.ts'
import { phonePlan } from '../offline/phonePlan.ts'
import { useIdentified } from '../session/identified.ts'
import { useCell } from '../state/cell.ts'
import { useShownLanguage, useTexts } from '../texts/useTexts.ts'

export type Guidance = Answer<'GET /api/guidance'>

export interface ShownPlan {
  plan?: Guidance | undefined
  /** Worked out on the phone from what was fetched then. */
  factsFrom?: Instant | undefined
  problem?: RequestProblem | undefined
  loading: boolean
}

/** When the band of this moment ends, by what the phone knows: no plan of the server is shown longer than that. */
export const useBandEnd = (): Instant | undefined => {
  const now = useNow()
  const { answer: status } = useStatus()
  const kept = useCell(facts)?.settings
  const hours = status?.hours ?? kept?.hours
  const zone = status?.timeZone ?? kept?.organization.timeZone
  return hours === undefined || zone === undefined ? undefined : bandAt(now, hours, zone).bandEndsAt
}

/** The plan the phone works out by itself; undefined where it keeps nothing for anybody. */
export const usePhonePlan = (criterion: Criterion): Guidance | undefined => {
  const now = useNow()
  const kept = useCell(facts)
  const { text } = useTexts('shared')
  return kept && phonePlan(kept, criterion, now, text)
}

/** Whom to call now: the server's plan of this band, and until it is here, or where it cannot be had, the phone's own. */
export const usePlan = (criterion: Criterion): ShownPlan => {
  const bandEnd = useBandEnd()
  const language = useShownLanguage()
  const identified = useIdentified()
  const load = useCallback(
    async () => (identified ? ask('GET /api/guidance', { query: { criterion } }) : undefined),
    // A plan belongs to its band: when the band ends another one is fetched.
    // oxlint-disable-next-line react/exhaustive-deps
    [criterion, identified, bandEnd, language],
  )
  const { answer, problem, loading } = useRemote(load)
  const onPhone = usePhonePlan(criterion)
  const keptAt = useCell(facts)?.at
  if (answer) return { plan: answer, loading }
  return { plan: onPhone, problem, loading, factsFrom: loading ? undefined : keptAt }
}
