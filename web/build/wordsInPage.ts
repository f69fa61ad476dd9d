import type { Plugin } from 'vite'
import { nb } from '../texts/nb.ts'

const words: Record<string, string> = {
  name: nb.layout.name,
  emergencyHeading: nb.emergency.heading,
  emergencyFirst: nb.emergency.first,
  ...nb.shared.emergencyNumbers,
}

/** Puts the words of the catalogue into index.html: the emergency numbers are there before any script is. */
export const wordsInPage = (): Plugin => ({
  name: 'words-in-page',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replaceAll(/%(\w+)%/g, (written, name: string) => words[name] ?? written),
  },
})
