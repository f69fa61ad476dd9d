import { ask } from '../client/ask.ts'
import { asProblem } from '../client/requestProblem.ts'
import { now } from '../clock/clock.ts'
import { rememberReported } from '../session/card.ts'
import { bodyOf, discardDraft, draft, markSent, reopenDraft } from './draft.ts'
import { sending } from './sending.ts'

/** After these nobody knows whether it arrived, or it can arrive later: it waits. Everything else is a no. */
const unsettled = ['unreachable', 'internal', 'busy', 'tooManyRequests', 'unauthorized']

/** Sends the draft. The same draft twice is one incident; without an answer it stays, to be sent again. */
export const sendDraft = async (): Promise<void> => {
  const current = draft.get()
  if (!current || sending.get().underWay) return
  // Its writer may sign out, and somebody else begin, before there is an answer: that is no answer to them.
  const isGone = () => draft.get()?.key !== current.key
  sending.set({ underWay: true })
  markSent(now())
  try {
    const { id } = await ask('POST /api/escalations', { body: bodyOf(current), idempotencyKey: current.key })
    if (isGone()) return
    discardDraft()
    rememberReported(id)
    sending.set({ underWay: false, incidentId: id })
  } catch (error) {
    if (isGone()) return
    const problem = asProblem(error)
    if (!unsettled.includes(problem.code)) reopenDraft()
    sending.set({ underWay: false, problem })
  }
}
