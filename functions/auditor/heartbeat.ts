import { faultFields, log } from '../../shared/http/log.ts'

/** Long enough for any address that answers; short enough that the next minute's run is not held up. */
const patienceMilliseconds = 3000

/** Tells somebody outside that all is well. That nobody answers there is no fault of ours: it is logged, and thrown to nobody. */
export const createHeartbeat =
  (url: string, patience = patienceMilliseconds) =>
  async (): Promise<void> => {
    try {
      const { body, ok } = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) })
      await body?.cancel()
      if (!ok) throw new Error('The heartbeat was refused.')
    } catch (fault) {
      log('heartbeatFailed', faultFields(fault))
    }
  }
