const entriesOf = (value: object): [unknown, unknown][] =>
  value instanceof Map ? [...value] : Object.entries(value).filter(([, part]) => part !== undefined)

/** True when two values of plain data and maps hold the same; neither the order of keys nor keys that are undefined count. */
export const sameValue = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const parts = new Map(entriesOf(other))
  const entries = entriesOf(one)
  return (
    entries.length === parts.size && entries.every(([key, part]) => parts.has(key) && sameValue(part, parts.get(key)))
  )
}
