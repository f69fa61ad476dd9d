import type { FunctionName } from '../../shared/contract/route.ts'
import type { UnroutedName } from '../../shared/contract/unrouted.ts'
import type { TopicUse } from './messaging.ts'
import type { TableAccess } from './tableAccess.ts'

/**
 * What a person loses while this fails: the first thing somebody who is woken by its alarm must know. All of them stand in one
 * alarm, so keep it to some 60 letters without æ, ø and å. Where nobody loses anything, why.
 */
type Monitoring = { errorImpact: string } | { noAlarm: string }

/** What a function may do, each with what it must be told to do it; and how it runs where that differs. */
export type Capability = Monitoring & {
  access: TableAccess
  /** Finds the messages that are due. */
  findsDue?: true
  topics?: readonly TopicUse[]
  sms?: true
  /** Sets timers for what is due later. */
  timers?: true
  /** Says to the outside that all is well. */
  heartbeat?: true
  memoryMegabytes?: number
  timeoutSeconds?: number
}

/** Any function of ours. */
export type AnyFunction = FunctionName | UnroutedName

/** API Gateway waits 30 s, no longer (HTTP API quotas): our own end comes first. */
const longestAnswer = 29

/** Lambda gives a whole processor at this size, and less of one below. */
const wholeProcessor = 1769

/** Every function there is: a new one without a row here does not compile. */
export const capabilities: Record<AnyFunction, Capability> = {
  status: {
    access: 'get',
    errorImpact: 'nobody sees whether and how to reach IT',
  },
  me: {
    access: 'get',
    errorImpact: 'managers get no button to report an incident',
  },
  guidance: {
    access: 'get',
    errorImpact: 'nobody is told whom to call',
  },
  offline: {
    access: 'get',
    errorImpact: 'phones keep old numbers for a total outage',
  },
  escalations: {
    access: 'readRecordAndCount',
    sms: true,
    timers: true,
    errorImpact: 'no critical incident can be reported or seen',
  },
  subscription: {
    access: 'readAndWrite',
    topics: ['follow'],
    errorImpact: 'nobody can begin or stop following notices',
  },
  organization: {
    access: 'readAndReplace',
    topics: ['publish', 'follow'],
    timers: true,
    // A file of 20,000 people takes about 400 MB and some seconds of a whole processor.
    memoryMegabytes: wholeProcessor,
    timeoutSeconds: longestAnswer,
    errorImpact: 'new leaders and numbers cannot be imported',
  },
  agreements: {
    access: 'readAndRecord',
    topics: ['publish'],
    timers: true,
    errorImpact: 'nobody sees or makes on-call agreements',
  },
  absences: {
    access: 'readAndReplace',
    topics: ['publish'],
    timers: true,
    errorImpact: 'absences of IT cannot be recorded or announced',
  },
  cards: {
    access: 'readAndWrite',
    timers: true,
    errorImpact: 'call cards cannot be issued or revoked',
  },
  feeds: {
    access: 'getAndWrite',
    errorImpact: 'calendars that follow IT get nothing new',
  },
  audit: {
    access: 'read',
    errorImpact: 'nobody sees who did what',
  },
  notices: {
    access: 'read',
    errorImpact: 'nobody sees which notices did not go out',
  },
  deliver: {
    access: 'readAndRecord',
    topics: ['publish'],
    sms: true,
    timers: true,
    // It works in slices and wakes itself for the next one.
    timeoutSeconds: 90,
    errorImpact: 'notices and SMS wait for the auditor, up to 2 minutes',
  },
  auditor: {
    access: 'readAndReplace',
    findsDue: true,
    // It sends notices itself and leaves SMS to deliver; it lets go of those who left and moves those who moved.
    topics: ['follow', 'publish', 'reconcile'],
    timers: true,
    heartbeat: true,
    timeoutSeconds: 55,
    errorImpact: 'what was not sent in time is never sent',
  },
}

/** What is said of a function where only one sentence fits. */
export const purposeOf = (capability: Monitoring): string =>
  'errorImpact' in capability ? `While it fails: ${capability.errorImpact}.` : `No alarm: ${capability.noAlarm}.`

/** What people lose while any of these fails, each under its function's name. */
export const lossesOf = (names: readonly AnyFunction[]): string[] =>
  names.flatMap((name) => {
    const capability = capabilities[name]
    return 'errorImpact' in capability ? [`${name}: ${capability.errorImpact}`] : []
  })
