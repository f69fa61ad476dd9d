import type { Texts } from '../nb.ts'

export const history: Texts['history'] = {
  byItself: 'Vaktlinje',
  someone: 'Somebody',
  logged: (by) => `${by} logged the incident`,
  callLogged: (by, whom, outcome) => `${by} rang ${whom}: ${outcome.toLowerCase()}`,
  clearanceRequested: (by) => `${by} asked for clearance of overtime`,
  clearanceClockStarted: 'Those who may clear overtime are being asked',
  cleared: (by) => `${by} cleared overtime`,
  declined: (by) => `${by} declined overtime`,
  limited: (hours) => `At most ${hours} hours`,
  spoken: (by) => `Said by phone, written down by ${by}`,
  spokenConfirmed: (by) => `${by} confirmed what was said by phone`,
  spokenDenied: (by) => `${by} denies what was written down`,
  received: (whom) => `${whom} in IT received the incident`,
  withoutClearance: 'Without clearance or agreement',
  withdrawn: (by) => `${by} withdrew the incident`,
  closed: (by) => `${by} closed the incident`,
  notified: (whom) => `SMS sent to ${whom}`,
  noOneNotified: 'Nobody could be told by SMS',
  other: 'Something happened to the incident',
}
