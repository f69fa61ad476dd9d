import type { Calendar } from '../../shared/domain/calendar/calendar.ts'
import { isUnsent } from '../../shared/domain/messages/message.ts'
import type { AbsenceNeeds } from './commitAbsence.ts'

/** Sends what a request that comes again may have left unsent: it could be about any of the periods there are. */
export const sendUnsent = async (
  { store, dispatch }: Pick<AbsenceNeeds, 'store' | 'dispatch'>,
  { periods }: Calendar,
): Promise<void> => {
  const messages = await Promise.all(periods.map(({ id }) => store.readMessagesAbout({ type: 'availability', id })))
  await dispatch(messages.flat().filter(isUnsent))
}
