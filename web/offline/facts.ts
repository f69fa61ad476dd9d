import { useCallback } from 'react'
import { ask } from '../client/ask.ts'
import { useWhenWorthwhile } from '../client/remote.ts'
import { RequestProblem } from '../client/requestProblem.ts'
import { setServerTime } from '../clock/clock.ts'
import { forgetPerson } from '../session/forgetPerson.ts'
import { useIdentified } from '../session/identified.ts'
import { facts, keepFacts } from './keptFacts.ts'

const everyMilliseconds = 30 * 60_000

/** The server no longer knows this person: what the phone keeps for them must go. */
const revoking = ['notInOrganisation', 'forbidden']

const renew = async (): Promise<void> => {
  try {
    const fresh = await ask('GET /api/offline', {})
    const before = facts.get()
    if (before !== undefined && before.personId !== fresh.personId) forgetPerson()
    setServerTime(fresh.at)
    keepFacts(fresh)
  } catch (error) {
    if (error instanceof RequestProblem && revoking.includes(error.code)) forgetPerson()
  }
}

/** Renews what the phone keeps for its owner, for as long as the service knows who they are. */
export const useFreshFacts = (): void => {
  const identified = useIdentified()
  const action = useCallback(() => void renew(), [])
  useWhenWorthwhile(identified ? action : undefined, everyMilliseconds)
}
