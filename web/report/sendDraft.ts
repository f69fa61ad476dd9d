import { ask } from '../client/ask.ts'
import { RequestProblem } from '../client/requestProblem.ts'
import { now } from '../clock/clock.ts'
import { rememberReported } from '../session/card.ts'
import { createCell } from '../state/cell.ts'
import { bodyOf, discardDraft, draft, markSent, reopenDraft } from './draft.ts'

interface Sending {
  underWay: boolean
  problem?: RequestProblem
  /** The incident it has become. */
  incidentId?: string
}

export const sending = createCell<Sending>({ underWay: false })

/** After these nobody knows whether it arrived, or it can arrive later: it waits. Everything else is a no. */
const unsettled = ['unreachable', 'internal', 'busy', 'unauthorized']

/** Sends the draft. The same draft twice is one incident; without an answer it stays, to be sent again. */
export const sendDraft = async (): Promise<void> => {
  const current = draft.get()
  if (!current || sending.get().underWay) return
  sending.set({ underWay: true })
  markSent(now())
  try {
    const { id } = await ask('POST /api/escalations', { body: bodyOf(current), idempotencyKey: current.key })
    discardDraft()
    rememberReported(id)
    sending.set({ underWay: false, incidentId: id })
  } catch (error) {
    const problem = error instanceof RequestProblem ? error : new RequestProblem('internal')
    if (!unsettled.includes(problem.code)) reopenDraft()
    sending.set({ underWay: false, problem })
  }
}

/** The reader has seen what became of it. */
export const sendingSeen = (): void => sending.set({ underWay: false })
