import { createCell } from '../state/cell.ts'

/** The last try to sign in came to nothing. */
export const signInFailure = createCell(false)
