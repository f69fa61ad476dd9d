import { useMemo } from 'react'
import { ask } from '../client/ask.ts'
import { useWhenWorthwhile } from '../client/remote.ts'
import { setServerTime } from '../clock/clock.ts'
import { forgetAnybodyBut } from '../session/forgetPerson.ts'
import { reader, useReader } from '../session/reader.ts'
import { keepFacts } from './keptFacts.ts'

const everyMilliseconds = 30 * 60_000

/** Fetches what the phone keeps for its reader. What comes after they have left is not kept: it would stay with whoever is next. */
export const renewFacts = async (): Promise<void> => {
  const asking = reader()
  const fresh = await ask('GET /api/offline', {})
  if (reader() !== asking) return
  forgetAnybodyBut(fresh.personId)
  setServerTime(fresh.at)
  keepFacts(fresh)
}

/** Renews what the phone keeps for its owner, for as long as the service knows who they are. What cannot be had stays as it was. */
export const useFreshFacts = (): void => {
  const known = useReader()
  const action = useMemo(
    () => (known === undefined ? undefined : () => void renewFacts().catch(() => undefined)),
    [known],
  )
  useWhenWorthwhile(action, everyMilliseconds)
}
