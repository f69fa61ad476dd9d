import { useCallback } from 'react'
import { ask } from '../client/ask.ts'
import type { Answer } from '../client/contract.ts'
import { createRemote, fetchInto, useWhenWorthwhile } from '../client/remote.ts'
import { useCell } from '../state/cell.ts'
import { keptInTab } from '../state/kept.ts'
import { session } from './session.ts'

export type Me = Answer<'GET /api/me'>

const kept = keptInTab<Me>('me')

const remote = createRemote<Me>(session.get() && kept.read())

session.subscribe(() => {
  kept.remove()
  remote.set({ loading: true })
})

/** Who is signed in; nobody while no answer has come. */
export const useMe = () => useCell(remote)

const load = async (): Promise<Me> => {
  const me = await ask('GET /api/me', {})
  // Kept with the session: the page looks the same from its first moment when it is loaded again.
  kept.write(me)
  return me
}

export const fetchMe = (): Promise<void> => fetchInto(remote, load)

/** Asks who one is, for as long as somebody is signed in. */
export const useFreshMe = (): void => {
  const signedIn = useCell(session) !== undefined
  const reload = useCallback(() => void fetchMe(), [])
  useWhenWorthwhile(signedIn ? reload : undefined)
}
