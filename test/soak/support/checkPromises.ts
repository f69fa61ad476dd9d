import type { Kept } from './kept.ts'
import type { Ledger, Promised } from './promises.ts'
import { nothingFound, type Verdict } from './verdict.ts'

const isKept = ({ incidents, agreements, absences, messages }: Kept, promised: Promised, ledger: Ledger): boolean => {
  const { id } = promised
  switch (promised.what) {
    case 'incident':
      return incidents.get(id)?.escalation.report.callbackPhone === promised.phone
    case 'event':
      return incidents.get(id)?.history.some(({ type }) => type === promised.type) ?? false
    case 'agreement':
      return agreements.has(id)
    case 'agreed':
      return (
        agreements.get(id)?.versions.some(({ inForce }) => inForce) === true &&
        messages.some(({ subject }) => subject.id === id)
      )
    case 'cancelled':
      return agreements.get(id)?.cancelled !== undefined
    case 'absence':
      return absences.has(id) || ledger.perhaps.has(id)
    case 'absenceRemoved':
      return !absences.has(id)
  }
}

/** What was answered is there; and what was asked for twice because nobody answered is there once. */
export const checkPromises = (kept: Kept, ledger: Ledger): Verdict => {
  const lost = ledger.promised.filter((promised) => !isKept(kept, promised, ledger))
  const byPhone = Map.groupBy(kept.incidents.values(), ({ escalation }) => escalation.report.callbackPhone)
  const twice = [...byPhone].filter(([, all]) => all.length > 1)
  return {
    ...nothingFound(),
    lost: lost.map((promised) => `promised: ${JSON.stringify(promised)}`),
    duplicated: twice.map(([phone]) => ({ what: `the incident reported with ${phone}`, why: undefined })),
  }
}

/** Everything that was to be sent has come to an end, also with SNS. */
export const checkEnds = ({ messages, unsentMails, overdueSchedules }: Kept, now: string): Verdict => {
  const open = messages.filter(
    ({ state, dueAt, retryAt = dueAt }) => (state === 'pending' || state === 'claimed') && retryAt < now,
  )
  return {
    ...nothingFound(),
    stuck: [
      ...open.map(({ id, state }) => `${id}: ${state}`),
      ...(unsentMails > 0 ? [`${unsentMails} mails in the outbox`] : []),
      ...(overdueSchedules > 0 ? [`${overdueSchedules} schedules`] : []),
    ],
  }
}
