import { useCallback } from 'react'
import { ask } from '../client/ask.ts'
import type { Answer } from '../client/contract.ts'
import { createRemote, useWhenWorthwhile } from '../client/remote.ts'
import { useCell } from '../state/cell.ts'
import { keptInTab } from '../state/kept.ts'
import { forgetAnybodyBut } from './forgetPerson.ts'
import { session } from './session.ts'

export type Me = Answer<'GET /api/me'>

const kept = keptInTab<Me>('me')

const remote = createRemote<Me>(session.get() && kept.read())

session.subscribe(remote.forget)

// Kept with the session: the page looks the same from its first moment when it is loaded again.
remote.subscribe(() => {
  const { answer } = remote.get()
  if (answer === undefined) return kept.remove()
  forgetAnybodyBut(answer.personId)
  kept.write(answer)
})

/** Who is signed in; nobody while no answer has come. */
export const useMe = () => useCell(remote)

export const fetchMe = (): Promise<void> => remote.fetch(() => ask('GET /api/me', {}))

/** Asks who one is, for as long as somebody is signed in. */
export const useFreshMe = (): void => {
  const signedIn = useCell(session) !== undefined
  const reload = useCallback(() => void fetchMe(), [])
  useWhenWorthwhile(signedIn ? reload : undefined)
}
