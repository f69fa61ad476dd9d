import { useCallback } from 'react'
import { ask } from '../client/ask.ts'
import type { Answer } from '../client/contract.ts'
import { createRemote, fetchInto, useWhenWorthwhile } from '../client/remote.ts'
import { useCell } from '../state/cell.ts'
import { session } from './session.ts'

export type Me = Answer<'GET /api/me'>

const remote = createRemote<Me>()

session.subscribe(() => remote.set({ loading: true }))

/** Who is signed in; nobody while no answer has come. */
export const useMe = () => useCell(remote)

/** Asks who one is, for as long as somebody is signed in. */
export const useFreshMe = (): void => {
  const signedIn = useCell(session) !== undefined
  const reload = useCallback(() => void fetchInto(remote, () => ask('GET /api/me', {})), [])
  useWhenWorthwhile(signedIn ? reload : undefined)
}
