import type { Language } from '../../shared/domain/organization/organization.ts'
import { createCell } from '../state/cell.ts'
import { keptOnDevice } from '../state/kept.ts'

/** Each language by its own name. */
export const languageNames: Record<Language, string> = { nb: 'Bokmål', en: 'English' }

const kept = keptOnDevice<Language>('language')

const known = (given: Language | undefined): Language => (given !== undefined && given in languageNames ? given : 'nb')

/** The language the reader has chosen; bokmål until then. */
export const language = createCell<Language>(known(kept.read()))

export const chooseLanguage = (chosen: Language): void => {
  kept.write(chosen)
  language.set(chosen)
}
