import { facts } from './keptFacts.ts'
import { useCell } from '../state/cell.ts'

/** What a unit is called, as far as this phone knows; its id otherwise. */
export const useUnitName = (unit: string | undefined): string => {
  const units = useCell(facts)?.units ?? []
  return units.find(({ id }) => id === unit)?.name ?? unit ?? ''
}
