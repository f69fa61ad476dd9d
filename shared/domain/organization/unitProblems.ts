import { repeated, type List } from './fileParts.ts'
import type { UnitId } from './organization.ts'
import type { UnitInFile } from './organizationFile.ts'
import { pointerTo, type Problem } from './problem.ts'
import { unitCycles } from './unitCycles.ts'

type Units = List<UnitInFile>

const duplicates = ({ entries }: Units): Problem[] =>
  repeated(entries, ({ id }) => id).map(({ index, value: { id } }) => ({
    code: 'unitDuplicate',
    pointer: pointerTo('units', index, 'id'),
    detail: `There is another unit "${id}" before this one.`,
  }))

const unknownParents = ({ entries, knows }: Units): Problem[] =>
  entries
    .filter(({ value: { parent } }) => parent !== null && !knows(parent))
    .map(({ index, value: { id, parent } }) => ({
      code: 'unitUnknown',
      pointer: pointerTo('units', index, 'parent'),
      detail: `Unit "${id}" has the parent "${parent}", which is not in the file.`,
    }))

const wrongRoots = ({ entries, complete }: Units): Problem[] => {
  const [first, ...others] = entries.filter(({ value: { parent } }) => parent === null)
  if (first)
    return others.map(({ index, value: { id } }) => ({
      code: 'rootDuplicate',
      pointer: pointerTo('units', index, 'parent'),
      detail: `Unit "${id}" has no parent, but "${first.value.id}" is the top unit already.`,
    }))
  const detail = 'Exactly one unit must have no parent: the top unit.'
  return complete ? [{ code: 'rootMissing', pointer: pointerTo('units'), detail }] : []
}

const circles = ({ entries }: Units): Problem[] => {
  const parents = new Map<UnitId, UnitId | null>(entries.map(({ value }) => [value.id, value.parent]))
  const places = new Map(entries.map(({ index, value }) => [value.id, index]))
  return unitCycles(parents).map((cycle) => ({
    code: 'unitCycle',
    pointer: pointerTo('units', places.get(cycle[0] ?? '') ?? 0, 'parent'),
    detail: `These units lie in a circle, each below the next: ${cycle.slice(0, 10).join(', ')}.`,
  }))
}

/** What is wrong with the tree of units: exactly one unit has no parent, and every way up ends there (design.md section 4). */
export const unitProblems = (units: Units): Problem[] => [
  ...duplicates(units),
  ...unknownParents(units),
  ...wrongRoots(units),
  ...circles(units),
]
