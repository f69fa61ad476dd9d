import { useCell } from '../state/cell.ts'
import { card } from './card.ts'
import { session } from './session.ts'

/** Whether the service knows who this is: by sign-in, or by a call card. */
export const useIdentified = (): boolean => {
  const signedIn = useCell(session) !== undefined
  return useCell(card) !== undefined || signedIn
}
