import { arm } from '../../shared/delivery/arm.ts'
import { incidentChanges } from '../../shared/delivery/escalations/incidentChanges.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import { firstLanguage } from '../../shared/domain/organization/organization.ts'
import { drillPassed, isDrillDue } from '../../shared/domain/watch/drill.ts'
import { endedDrill, startedDrill } from '../../shared/domain/watch/drillIncident.ts'
import type { Drill, Watch } from '../../shared/domain/watch/watch.ts'
import { count } from '../../shared/logging/metrics.ts'
import { textsIn } from '../../shared/texts/texts.ts'
import type { Container } from './container.ts'

type Needs = Pick<Container, 'store' | 'timers' | 'clock' | 'ids'>

/** Finishes the rehearsal that is under way, or begins one when it is due. What is lost to another run is left for the next hour. */
export const rehearse = async (needs: Needs): Promise<void> => {
  const [directory, watch] = await Promise.all([needs.store.readDirectory(), needs.store.readWatch()])
  if (!directory) return
  const { drill } = watch
  if (drill && drill.outcome === undefined) await finish(needs, directory, watch, drill)
  else if (isDrillDue(directory, drill, needs.clock.now())) await begin(needs, directory, watch)
}

const begin = async ({ store, timers, clock, ids }: Needs, directory: Directory, watch: Watch): Promise<void> => {
  const now = clock.now()
  const id = ids.next(now)
  const { summary } = textsIn(firstLanguage(directory.organization)).drill
  const { escalation, event, message } = startedDrill(directory, { id, summary }, now)
  const drill: Drill = { escalation: id, startedAt: now }
  const outcome = await store.commit([
    { kind: 'watch', watch: { ...watch, version: watch.version + 1, drill }, expected: watch.version },
    { kind: 'escalation', escalation, expected: 0 },
    { kind: 'history', escalationId: id, event },
    { kind: 'message', message, expected: 0 },
  ])
  if (outcome.committed) await arm({ store, timers }, [message], now)
}

const finish = async ({ store, clock }: Needs, directory: Directory, watch: Watch, drill: Drill): Promise<void> => {
  const now = clock.now()
  const id = drill.escalation
  const [message, escalation] = await Promise.all([
    store.readMessage({ type: 'drill', id }, `drill-${id}`),
    store.readEscalation(id),
  ])
  const passed = drillPassed(drill, message, now)
  if (passed === undefined) return
  const { passed: through, failed } = textsIn(firstLanguage(directory.organization)).drill
  const ending = escalation && endedDrill(escalation, passed ? through : failed, now)
  const finished = { ...drill, outcome: { at: now, passed } }
  const outcome = await store.commit([
    { kind: 'watch', watch: { ...watch, version: watch.version + 1, drill: finished }, expected: watch.version },
    ...(ending ? incidentChanges(ending) : []),
  ])
  // Also when it passed: an alarm ends by the figure that is good again.
  if (outcome.committed) count('DrillFailed', passed ? 0 : 1, Date.parse(now))
}
