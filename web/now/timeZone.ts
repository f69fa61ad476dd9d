import { facts } from '../offline/keptFacts.ts'
import { useCell } from '../state/cell.ts'
import { useStatus } from './status.ts'

/** The organisation's zone (IANA name); the phone's own where nothing has ever been fetched. */
export const useTimeZone = (): string => {
  const { answer: status } = useStatus()
  const kept = useCell(facts)
  return status?.timeZone ?? kept?.settings.organization.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}
