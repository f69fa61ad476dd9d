import { useOwner } from '../offline/owner.ts'
import { useMe } from '../session/me.ts'

/** Whether this person may log an incident, by the server's word or by what the phone keeps; undefined while nobody knows. */
export const useMayReport = (): boolean | undefined => {
  const { answer: me } = useMe()
  const owner = useOwner()
  return me ? me.capabilities.includes('manager') : owner?.capabilities.has('manager')
}
