import { nb } from '../../../shared/texts/notices/nb.ts'
import type { ReceivedMail } from './town.ts'

/** What kind of notice about an agreement a mail is, by the sentence it opens with. */
export const kindOf = ({ text }: ReceivedMail): string =>
  Object.entries(nb.agreement.opening).find(([, opening]) => text.startsWith(opening))?.[0] ?? 'unknown'
