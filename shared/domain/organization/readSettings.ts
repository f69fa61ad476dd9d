import type { Sections } from './fileParts.ts'
import type { Settings } from './organization.ts'
import type { SettingsInFile } from './organizationFile.ts'
import { readPhoneNumber } from './phoneNumber.ts'
import { pointerTo, type Problem } from './problem.ts'
import { readHours } from './readHours.ts'

const supportPhoneUnreadable: Problem = {
  code: 'phoneUnreadable',
  pointer: pointerTo('channels', 'support', 'phone'),
  detail: 'The support phone is not a phone number.',
}

/** What is wrong with settings that hold by their schema. */
export const settingsProblems = ({ channels, hours, callingCode }: Sections): Problem[] => {
  const read = hours && readHours(hours)
  const unreadable = channels && callingCode && !readPhoneNumber(channels.support.phone, callingCode)
  return [...(read && 'problems' in read ? read.problems : []), ...(unreadable ? [supportPhoneUnreadable] : [])]
}

/**
 * Settings as the rest of the system knows them: hours in minutes, the support phone in E.164, each list without repetitions.
 * Undefined when `settingsProblems` finds something.
 */
export const readSettings = (file: SettingsInFile): Settings | undefined => {
  const { organization, channels, notices, units: _units, people: _people, ...rest } = file
  const { ticket, support } = channels
  const hours = readHours(file.hours)
  const phone = readPhoneNumber(support.phone, organization.callingCode)
  if ('problems' in hours || !phone) return undefined
  return {
    ...rest,
    ...hours,
    organization: { ...organization, languages: [...new Set(organization.languages)] },
    channels: {
      ticket: { name: ticket.name, url: ticket.url, ...(ticket.loginHelp && { loginHelp: ticket.loginHelp }) },
      support: { ...support, phone },
    },
    notices: { ...notices, leadTimes: [...new Set(notices.leadTimes)] },
  }
}
