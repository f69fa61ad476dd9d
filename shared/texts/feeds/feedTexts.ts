import type { FeedContent } from '../../domain/feeds/feedContent.ts'
import type { AnnouncedPeriod } from '../../domain/availability/announcedPeriod.ts'
import type { Language } from '../../domain/organization/organization.ts'

/** What stands in calendars. Titles are shown on locked phones: they hold no number and no purpose. */
interface FeedTexts {
  name: (organisation: string) => string
  agreement: string
  availability: Record<AnnouncedPeriod['level'], string>
  /** The title of what was taken back, for calendars that show it nevertheless. */
  takenBack: Record<FeedContent['about'], string>
}

const feedTexts: Record<Language, FeedTexts> = {
  nb: {
    name: (organisation) => `IT i ${organisation}`,
    agreement: 'IT har beredskapsvakt',
    availability: { none: 'Ingen på IT er tilgjengelige', reduced: 'IT har nedsatt tilgjengelighet' },
    takenBack: {
      agreement: 'Gjelder ikke lenger: IT har beredskapsvakt',
      availability: 'Gjelder ikke lenger: varsel om tilgjengelighet på IT',
    },
  },
  en: {
    name: (organisation) => `IT in ${organisation}`,
    agreement: 'IT is on call',
    availability: { none: 'Nobody in IT is available', reduced: 'IT has reduced availability' },
    takenBack: {
      agreement: 'No longer holds: IT is on call',
      availability: 'No longer holds: notice about IT availability',
    },
  },
}

/** The words of calendar feeds in one language; apart from `textsIn`, since nothing but feeds needs them. */
export const feedTextsIn = (language: Language): FeedTexts => feedTexts[language]
