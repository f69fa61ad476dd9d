import { faultFields, log } from '../http/log.ts'

/** Nobody waits longer than this for an answer because of a message (design, section 1). */
const patienceMilliseconds = 5000

/** Nothing is begun later than this of which somebody waits for the end: it would only be cut off. */
const beginningMilliseconds = 3000

/** A clock started now that tells when it is too late to begin anything more. */
export const startHurry = (): (() => boolean) => {
  const startedAt = performance.now()
  return () => performance.now() - startedAt >= beginningMilliseconds
}

/** Waits for sending to end, but not for ever, and never fails: the auditor does what is left. */
export const withinPatience = async (sending: Promise<unknown>): Promise<void> => {
  const ended = sending.catch((fault: unknown) => log('sendFailed', faultFields(fault)))
  const timedOut = new Promise<void>((resolve) => {
    setTimeout(resolve, patienceMilliseconds).unref()
  })
  await Promise.race([ended, timedOut])
}
