import { readdir } from 'node:fs/promises'
import { configurationFrom, mistakesIn, type Configuration } from './configuration.ts'

const folder = new URL('../organizations/', import.meta.url)

/** What the files in `infra/organizations` say: the configurations, or all that is wrong with them. */
export const readConfigurations = async (): Promise<{ configurations: Configuration[] } | { mistakes: string[] }> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).toSorted()
  const written = await Promise.all(names.map(async (name) => (await import(new URL(name, folder).href)).configuration))
  const mistakes = mistakesIn(written)
  return mistakes.length > 0 ? { mistakes } : { configurations: written.map(configurationFrom) }
}

/** The text for whoever wrote them. */
export const mistakesText = (mistakes: readonly string[]): string =>
  `Rett dette i infra/organizations:\n${mistakes.map((mistake) => `- ${mistake}\n`).join('')}`
