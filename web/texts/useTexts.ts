import type { Language } from '../../shared/domain/organization/organization.ts'
import { createCell, useCell } from '../state/cell.ts'
import { language } from './language.ts'
import { nb, type Texts } from './nb.ts'

/** A language may lack whole sections: those are shown in bokmål, marked as bokmål. Within a section nothing may be missing. */
type Catalogue = Partial<Texts>

const loaders: Record<Language, () => Promise<Catalogue>> = {
  nb: async () => ({}),
  en: async () => (await import('./en.ts')).en,
}

const loaded = createCell<{ language: Language; catalogue: Catalogue }>({ language: 'nb', catalogue: {} })

const bokmål = createCell<Catalogue>(nb)

/** Fetches the words of the chosen language; until they are here, and where they cannot be had, the words stay as they were. */
export const loadTexts = async (): Promise<void> => {
  const wanted = language.get()
  try {
    const catalogue = await loaders[wanted]()
    if (language.get() === wanted) loaded.set({ language: wanted, catalogue })
  } catch {
    language.set(loaded.get().language)
  }
}

/** Fetches the words of what is not needed at 03:00, in bokmål: every other language falls back on them. */
export const loadLaterTexts = async (): Promise<void> => {
  const { nbLater } = await import('./nbLater.ts')
  bokmål.set({ ...nb, ...nbLater })
}

/** The language the page is shown in. */
export const useShownLanguage = (): Language => useCell(loaded).language

/** One section of words. `lang` belongs on the element around them: it is set where they are not in the page's language. */
export const useTexts = <Section extends keyof Texts>(section: Section): { text: Texts[Section]; lang?: string } => {
  const { language: shown, catalogue } = useCell(loaded)
  const inBokmål = useCell(bokmål)[section]
  const text = catalogue[section]
  if (text !== undefined) return { text }
  if (inBokmål === undefined) throw new Error(`The words of ${section} are not here: its view is fetched without them.`)
  return shown === 'nb' ? { text: inBokmål } : { text: inBokmål, lang: 'nb' }
}
