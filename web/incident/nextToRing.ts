import type { Incident } from './commands.ts'

/** Once somebody has been rung: the next number of the plan that nobody has tried yet; undefined where none is left. */
export const nextToRing = ({ guidance, tried }: Pick<Incident, 'guidance' | 'tried'>): string | undefined => {
  if (Object.keys(tried).length === 0) return undefined
  const contacts = guidance.steps.flatMap((step) => step.contacts)
  return contacts.find(({ contactId, phone }) => phone !== undefined && !Object.hasOwn(tried, contactId))?.contactId
}
