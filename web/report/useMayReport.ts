import { callerAt } from '../../shared/domain/line/caller.ts'
import { useNow } from '../clock/clock.ts'
import { facts } from '../offline/keptFacts.ts'
import { phoneDirectory } from '../offline/phoneDirectory.ts'
import { useMe } from '../session/me.ts'
import { useCell } from '../state/cell.ts'

/** Whether this person may log an incident, by the server's word or by what the phone keeps; undefined while nobody knows. */
export const useMayReport = (): boolean | undefined => {
  const { answer: me } = useMe()
  const kept = useCell(facts)
  const now = useNow()
  if (me) return me.capabilities.includes('manager')
  if (!kept) return undefined
  const directory = phoneDirectory(kept)
  const owner = directory.people.get(kept.personId)
  return owner && callerAt(directory, owner, now).capabilities.has('manager')
}
