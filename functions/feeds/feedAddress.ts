import { sha256 } from '../../shared/adapters/system/sha256.ts'
import { getCalendar } from '../../shared/contract/feeds.ts'

/** Some calendars take an address for one of theirs only if it ends so. */
const ending = '.ics'

/** Where calendars ask, below where the page is. */
export const feedAddress = (secret: string): string => getCalendar.path.replace('{secret}', `${secret}${ending}`)

/** The hash of the secret at the end of an address: the secret itself goes no further than here. */
export const secretHashIn = (lastPart: string): string => sha256(lastPart.replace(/\.ics$/, ''))
