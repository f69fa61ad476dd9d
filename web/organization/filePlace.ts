import type { Texts } from '../texts/nb.ts'

/**
 * Where in the file a JSON pointer (RFC 6901) points, as people count: `/units/3/name` is the name of the fourth unit. Files are written
 * by hand, and nobody counts from zero.
 */
export const filePlace = (pointer: string, text: Texts['organization']): string => {
  if (pointer === '') return text.wholeFile
  const [section = '', place = '', ...rest] = pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const number = /^\d+$/.test(place) ? Number(place) + 1 : 0
  const field = rest.join(' › ')
  if (section === 'units' && number > 0) return text.unitPlace(number, field).trim()
  if (section === 'people' && number > 0) return text.personPlace(number, field).trim()
  return [section, place, ...rest].filter(Boolean).join(' › ')
}
