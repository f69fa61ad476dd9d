import type { Directory } from '../../domain/organization/directory.ts'
import type { Person, PersonId, Unit, UnitId } from '../../domain/organization/organization.ts'
import { DirectoryTooLargeError } from '../../ports.ts'
import { pack, type Packed, unpack } from './packing.ts'

/** A little below DynamoDB's 400 kB for one item, which counts keys and attribute names too. */
const largestBytes = 380 * 1024

/** A directory as JSON can say it: JSON knows no Map. */
export type PackableDirectory = Omit<Directory, 'units' | 'people'> & {
  units: [UnitId, Unit][]
  people: [PersonId, Person][]
}

/** Throws `DirectoryTooLargeError` when it would not fit into one item. */
export const packDirectory = (directory: Directory): Packed<PackableDirectory> => {
  const packed = pack<PackableDirectory>({
    ...directory,
    units: [...directory.units],
    people: [...directory.people],
  })
  if (packed.body.length <= largestBytes) return packed
  throw new DirectoryTooLargeError(`Compressed it is ${packed.body.length} bytes, and ${largestBytes} is the most`)
}

/** The inverse of `packDirectory`. */
export const unpackDirectory = (packed: Packed<PackableDirectory>): Directory => {
  const directory = unpack(packed)
  return { ...directory, units: new Map(directory.units), people: new Map(directory.people) }
}
