import { decideGuidance } from '../../shared/domain/guidance/guidance.ts'
import type { Criterion } from '../../shared/domain/guidance/plan.ts'
import { callerAt } from '../../shared/domain/line/caller.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { localDateOf } from '../../shared/domain/time/localTime.ts'
import { shownGuidance } from '../../shared/presentation/guidance.ts'
import type { Catalogue } from '../../shared/texts/catalogue.ts'
import type { Answer } from '../client/contract.ts'
import { phoneCalendar, phoneDirectory, type OfflineFacts } from './phoneDirectory.ts'

type Guidance = Answer<'GET /api/guidance'>

/** The plan of the phone's owner at `at`, worked out on the phone by the server's own rules; undefined for facts without their owner. */
export const phonePlan = (
  facts: OfflineFacts,
  criterion: Criterion,
  at: Instant,
  texts: Catalogue,
): Guidance | undefined => {
  const directory = phoneDirectory(facts)
  const calendar = phoneCalendar(facts)
  const owner = directory.people.get(facts.personId)
  if (!owner) return undefined
  const caller = callerAt(directory, owner, at)
  const orderSeed = `${owner.id} ${localDateOf(at, directory.organization.timeZone)}`
  const plan = decideGuidance({ directory, calendar }, { criterion, caller, at, isNow: true, orderSeed })
  return shownGuidance(plan, { directory, calendar, at, callerId: owner.id, texts })
}
