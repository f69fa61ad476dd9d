import { useCallback } from 'react'
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
import { useReader } from '../session/reader.ts'
import { useCell } from '../state/cell.ts'
import { useShownLanguage, useTexts } from '../texts/useTexts.ts'
import { planEnd } from './planEnd.ts'

export type Guidance = Answer<'GET /api/guidance'>

export interface ShownPlan {
  plan?: Guidance | undefined
  /** Worked out on the phone from what was fetched then. */
  factsFrom?: Instant | undefined
  problem?: RequestProblem | undefined
  loading: boolean
}

/** Until when a plan made at `at` holds, by what the phone knows: no plan of the server is shown longer than that. */
export const usePlanEnd = (at: Instant): Instant | undefined => {
  const { answer: status } = useStatus()
  const kept = useCell(facts)
  const hours = status?.hours ?? kept?.settings.hours
  const zone = status?.timeZone ?? kept?.settings.organization.timeZone
  if (hours === undefined || zone === undefined) return undefined
  return planEnd(at, { hours, zone, exceptions: [...(kept?.agreements ?? []), ...(kept?.absences ?? [])] })
}

/** The plan the phone works out by itself; undefined where it keeps nothing for anybody. */
export const usePhonePlan = (criterion: Criterion): Guidance | undefined => {
  const now = useNow()
  const kept = useCell(facts)
  const { text } = useTexts('shared')
  return kept && phonePlan(kept, criterion, now, text)
}

/** Whom to call now: the server's plan for as long as it holds, and until it is here, or where it cannot be had, the phone's own. */
export const usePlan = (criterion: Criterion): ShownPlan => {
  const end = usePlanEnd(useNow())
  const language = useShownLanguage()
  const reader = useReader()
  const load = useCallback(
    async () => (reader === undefined ? undefined : ask('GET /api/guidance', { query: { criterion } })),
    // When a plan holds no longer another one is fetched.
    // oxlint-disable-next-line react/exhaustive-deps
    [criterion, reader, end, language],
  )
  const { answer, problem, loading } = useRemote(load)
  const onPhone = usePhonePlan(criterion)
  const keptAt = useCell(facts)?.at
  if (answer) return { plan: answer, loading }
  return { plan: onPhone, problem, loading, factsFrom: keptAt }
}
