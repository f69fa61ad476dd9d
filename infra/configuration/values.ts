import * as z from 'zod/mini'

/** What to say of a section that is missing, or has a field nobody knows. */
export const fields = (issue: { code?: string; keys?: string[] }): string =>
  issue.code === 'unrecognized_keys' ? `kjenner ikke feltet ${issue.keys?.join(', ')}` : 'mangler'

export const list = { error: 'skriv en liste i hakeparenteser' }

export const wholeNumber = (minimum: number, maximum: number) => {
  const error = `skriv et helt tall fra ${minimum} til ${maximum}`
  return z.int({ error }).check(z.minimum(minimum, { error }), z.maximum(maximum, { error }))
}
