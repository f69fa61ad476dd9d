import { septets } from './gsmAlphabet.ts'
import { gsmLine, gsmText, smsLength } from './gsmText.ts'

const ellipsis = '...'

/**
 * Writes one SMS around names of any length: the longest of them are cut until all fits, numbers and codes never are. `write` puts the
 * names, in their order, between words of its own that leave room for them. In names no dot joins two words, for an SMS with what looks
 * like a domain may be blocked whole (design.md section 8).
 */
export const fitNames = (names: readonly string[], write: (names: string[]) => string): string => {
  const plain = names.map(withoutDomains)
  // Short names are tried whole, too.
  const longest = Math.max(ellipsis.length + 1, ...plain.map((name) => name.length))
  for (let most = longest; most > ellipsis.length; most -= 1) {
    const text = gsmLine(write(plain.map((name) => cut(name, most))))
    if (septets(text) <= smsLength) return text
  }
  return gsmText(write(plain.map(() => '')))
}

const cut = (name: string, most: number): string =>
  name.length <= most ? name : `${name.slice(0, most - ellipsis.length).trimEnd()}${ellipsis}`

const withoutDomains = (name: string): string => gsmLine(name).replaceAll(/@|[.:/\\](?=\S)/g, ' ')
