import { useCell } from '../state/cell.ts'
import { card } from './card.ts'
import { session } from './session.ts'

/** What the service knows this tab's reader by: their call card, or their sign-in. Another value may be another person; undefined is nobody. */
export const reader = (): string | undefined => card.get()?.capability ?? session.get()?.token

export const useReader = (): string | undefined => {
  const token = useCell(session)?.token
  return useCell(card)?.capability ?? token
}
