import { faultFields, log } from '../../shared/http/log.ts'

/** Does one thing of many: that it fails is no reason to leave the others. Undefined when it failed. */
export type Attempt = <Result>(thing: () => Promise<Result>) => Promise<Result | undefined>

/** Tries things, and keeps what went wrong. */
export const createAttempts = (): { attempt: Attempt; faults: unknown[] } => {
  const faults: unknown[] = []
  return {
    faults,
    attempt: async (thing) => {
      try {
        return await thing()
      } catch (fault) {
        log('mendFailed', faultFields(fault))
        faults.push(fault)
        return undefined
      }
    },
  }
}
