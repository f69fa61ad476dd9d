interface UnitPlace {
  id: string
  name: string
  parent: string | null
}

interface UnitChoice {
  id: string
  name: string
  /** 0 at the top. */
  depth: number
}

/** The units as a list one finds one's way in: each below the one it belongs to, by name. A unit in a circle is left out. */
export const unitChoices = (units: readonly UnitPlace[], parent: string | null = null, depth = 0): UnitChoice[] =>
  units
    .filter((unit) => unit.parent === parent)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nb'))
    .flatMap(({ id, name }) => [{ id, name, depth }, ...unitChoices(units, id, depth + 1)])
