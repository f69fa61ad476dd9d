import type { Language } from '../domain/organization/organization.ts'
import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'

const catalogues: Record<Language, Catalogue> = { nb, en }

/** All texts in one language. */
export const textsIn = (language: Language): Catalogue => catalogues[language]

/** The first language of an `Accept-Language` header that we have; bokmål when it names none. Weights are not read: browsers list in order. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  const first = wanted.find((language) => ['nb', 'no', 'nn', 'en'].includes(language))
  return first === 'en' ? 'en' : 'nb'
}
