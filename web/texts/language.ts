import type { Language } from '../../shared/domain/organization/organization.ts'
import { createCell } from '../state/cell.ts'
import { keptOnDevice } from '../state/kept.ts'

/** Each language by its own name. */
export const languageNames: Record<Language, string> = { nb: 'Bokmål', en: 'English' }

const kept = keptOnDevice<Language>('language')

const isLanguage = (given: string): given is Language => Object.hasOwn(languageNames, given)

export const languages: readonly Language[] = Object.keys(languageNames).filter(isLanguage)

/** The language the reader has chosen; bokmål until then. */
export const language = createCell<Language>(languages.find((one) => one === kept.read()) ?? 'nb')

export const chooseLanguage = (chosen: Language): void => {
  kept.write(chosen)
  language.set(chosen)
}
