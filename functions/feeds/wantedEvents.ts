import { sha256 } from '../../shared/adapters/system/sha256.ts'
import type { FeedContent } from '../../shared/domain/feeds/feedContent.ts'
import type { WantedEvent } from '../../shared/domain/feeds/shownEvent.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Language } from '../../shared/domain/organization/organization.ts'
import { eventText, type EventText } from '../../shared/texts/feeds/eventText.ts'

/** What is to stand in a calendar, in words. */
export const wantedEvents = (
  contents: readonly FeedContent[],
  directory: Directory,
  language: Language,
): (WantedEvent & { text: EventText })[] =>
  contents.map((content) => {
    const { about } = content
    const { id, from, to } = content.about === 'agreement' ? content.agreement : content.period
    const text = eventText(content, directory, language)
    return { uid: `${about}-${id}`, about, from, to, says: sha256(JSON.stringify(text)), text }
  })
