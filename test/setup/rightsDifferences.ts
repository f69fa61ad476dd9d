import { unusedOnPurpose } from './unusedOnPurpose.ts'

/** What each function does, or may do. */
export type Rights = Map<string, Set<string>>

/** What is used and not granted; of a whole run also what is granted and never used. */
export const rightsDifferences = (used: Rights, granted: Rights, isWholeRun: boolean): string[] => {
  const missing = [...used].flatMap(([name, actions]) =>
    [...actions.difference(granted.get(name) ?? new Set())].map((action) => `${name} needs ${action} and may not`),
  )
  if (!isWholeRun) return missing
  const unused = [...granted].flatMap(([name, actions]) =>
    [...actions.difference(used.get(name) ?? new Set())]
      .filter((action) => !unusedOnPurpose.some((one) => one.matches(name, action)))
      .map((action) => `${name} may ${action} and never does`),
  )
  return [...missing, ...unused]
}
