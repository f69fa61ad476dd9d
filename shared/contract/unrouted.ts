/** Functions that no route leads to: EventBridge Scheduler wakes them, and nothing else does. */
export const unroutedFunctions = ['deliver', 'auditor'] as const

export type UnroutedName = (typeof unroutedFunctions)[number]

/**
 * What the auditor is told when it is woken: `mend` looks for what is overdue, half sent or no longer true (design, section 6);
 * `reconcile` asks the publisher who still follows, since it tells nobody; `watch` reports what would be missing when it is needed; `drill`
 * rehearses, where the organisation wants it; `forget` removes what is kept no longer.
 */
export interface AuditorEvent {
  task: 'mend' | 'reconcile' | 'watch' | 'drill' | 'forget'
}

/** How often the auditor is woken for each of its tasks, as EventBridge Scheduler writes it. */
export const auditorRates: Record<AuditorEvent['task'], string> = {
  mend: 'rate(1 minute)',
  reconcile: 'rate(1 hour)',
  watch: 'rate(1 day)',
  drill: 'rate(1 hour)',
  forget: 'rate(1 day)',
}
