import { DynamoDBServiceException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { StoreBusyError } from '../../ports.ts'

/**
 * Why a transaction was not written. `lost`: conditions failed, at these places. `contended`: others are writing the
 * same items, trying again helps. `busy`: throttled or not answered in time, and the SDK has tried again already; whether a
 * transaction without an answer was written, nobody knows.
 */
export type Failure = { why: 'lost'; places: number[] } | { why: 'contended' } | { why: 'busy' }

const innocent = 'None'
const failedCondition = 'ConditionalCheckFailed'
const contention = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])
const throttling = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
])

/** How the SDK names what our own limits of `createDynamoDbClient` have ended. */
const timeOut = 'TimeoutError'

const cancellation = (error: TransactionCanceledException): Failure | undefined => {
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? innocent)
  const guilty = codes.filter((code) => code !== innocent)
  if (guilty.length === 0 || guilty.some((code) => code !== failedCondition && !contention.has(code))) return undefined
  // A conflict beside a failed condition changes nothing: the decision was made on another truth.
  const places = codes.flatMap((code, place) => (code === failedCondition ? [place] : []))
  return places.length > 0 ? { why: 'lost', places } : { why: 'contended' }
}

/** The only translation of the driver's errors. `undefined`: not a failure we know, throw it as it is. */
export const failureOf = (error: unknown): Failure | undefined => {
  if (error instanceof TransactionCanceledException) return cancellation(error)
  if (error instanceof DynamoDBServiceException && throttling.has(error.name)) return { why: 'busy' }
  if (error instanceof Error && error.name === timeOut) return { why: 'busy' }
  return undefined
}

/** Throws `StoreBusyError` in place of the driver's error where asking again in a moment helps, and any other as it is. */
export const rethrown = (error: unknown): never => {
  throw failureOf(error)?.why === 'busy' ? new StoreBusyError('The database does not keep up', { cause: error }) : error
}
