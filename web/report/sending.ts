import type { RequestProblem } from '../client/requestProblem.ts'
import { createCell } from '../state/cell.ts'

interface Sending {
  underWay: boolean
  problem?: RequestProblem
  /** The incident it has become. */
  incidentId?: string
}

/** How far the report of this page has come. */
export const sending = createCell<Sending>({ underWay: false })

/** The reader has seen what became of it, or it is no more. */
export const sendingSeen = (): void => sending.set({ underWay: false })
