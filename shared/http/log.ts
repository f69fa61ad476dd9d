import type { ErrorCode } from '../contract/errorCodes.ts'

/** Everything we ever log, and how loud it is. What is not here cannot be logged. */
export const logCodes = {
  requestCompleted: 'info',
  requestRefused: 'info',
  requestFailed: 'error',
  sendFailed: 'error',
  timerFailed: 'error',
  mendFailed: 'error',
  heartbeatFailed: 'error',
  counted: 'info',
} as const

export type LogCode = keyof typeof logCodes

/** What a log line may hold. No field takes free text, so no phone number, name or incident text gets in. */
export interface LogFields {
  requestId?: string
  route?: string
  status?: number
  milliseconds?: number
  problem?: ErrorCode
  errorName?: string
  /** Where it failed, without the message: messages can quote what somebody wrote. */
  stack?: string[]
}

/** Writes one JSON line with a registered code. */
export const log = (code: LogCode, fields: LogFields): void => {
  process.stdout.write(`${JSON.stringify({ level: logCodes[code], code, ...fields })}\n`)
}

/** Name and place of a fault, ready to be logged. */
export const faultFields = (fault: unknown): Pick<LogFields, 'errorName' | 'stack'> =>
  fault instanceof Error ? { errorName: fault.name, stack: placesIn(fault) } : { errorName: typeof fault }

/** The stack begins with the message, and lines of a message can look like places. */
const placesIn = ({ message, stack = '' }: Error): string[] =>
  stack
    .slice(Math.max(0, stack.indexOf(message)) + message.length)
    .split('\n')
    .filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line))
