import type { Agreement } from '../agreements/agreement.ts'
import { inForceOf } from '../agreements/agreementState.ts'
import { audienceUnits } from '../agreements/audience.ts'
import { sameToReaders } from '../agreements/compareTerms.ts'
import type { AnnouncedPeriod } from '../availability/announcedPeriod.ts'
import type { Message } from '../messages/message.ts'
import type { Directory } from '../organization/directory.ts'
import { agreementMessages } from './agreementNotices.ts'
import { periodMessages } from './periodNotices.ts'
import type { NoticeFacts } from './topicNotices.ts'

/** The facts behind notices about an agreement; `messages` are all about it. */
export const agreementNoticeFacts = (
  agreement: Agreement,
  directory: Directory,
  messages: readonly Message[],
): NoticeFacts => {
  const inForce = inForceOf(agreement)
  return {
    planned: agreementMessages(agreement, directory),
    messages,
    concerned: inForce ? audienceUnits(directory, inForce.audience) : new Set(),
    stillSays: ({ about }) => {
      const told = agreement.versions.find(({ version }) => version === about)
      return told !== undefined && inForce !== undefined && sameToReaders(told.terms, inForce)
    },
  }
}

/** The facts behind notices about a period of thin or no IT, which concerns everyone; `messages` are all about it. */
export const periodNoticeFacts = (
  period: AnnouncedPeriod,
  directory: Directory,
  messages: readonly Message[],
): NoticeFacts => ({
  planned: periodMessages([period], directory),
  messages,
  concerned: period.cancelled ? new Set() : new Set(directory.units.keys()),
  stillSays: ({ window }) => window.from === period.from && window.to === period.to,
})
