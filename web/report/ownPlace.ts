import type { OfflineFacts } from '../offline/phoneDirectory.ts'
import { readableNumber } from '../ui/phoneNumber.ts'

/** Most report what hits their own unit, from their own phone: a report begins with that. */
export const ownPlace = (kept: OfflineFacts | undefined): { unit: string; callbackPhone: string } => {
  const self = kept?.people.find(({ id }) => id === kept.personId)
  return { unit: self?.unit ?? '', callbackPhone: self?.phone === undefined ? '' : readableNumber(self.phone) }
}
