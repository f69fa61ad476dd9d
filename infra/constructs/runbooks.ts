/** One alarm a class of trouble. Each has a runbook of the same name in `docs/runbooks`. */
export const alarmNames = [
  'errors',
  'throttles',
  'dead-letters',
  'auditor-mended',
  'auditor-silent',
  'notices-failed',
  'drill-failed',
  'sms',
  'subscriptions-vanished',
  'cost',
] as const

export type AlarmName = (typeof alarmNames)[number]

/** Where an alarm sends whoever gets it. */
export const runbookOf = (name: AlarmName): string => `docs/runbooks/${name}.md`
