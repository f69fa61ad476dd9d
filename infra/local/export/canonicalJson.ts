/**
 * JSON of plain data in one form only, whatever order its members came in: members sorted by name, none that is undefined, no space. The
 * same content is the same bytes (RFC 8785, for what we keep: texts, whole numbers, booleans).
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(
    members.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, member]) => [name, sorted(member)]),
  )
}
