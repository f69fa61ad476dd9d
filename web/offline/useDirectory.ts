import { useMemo } from 'react'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import { facts } from './keptFacts.ts'
import { phoneDirectory } from './phoneDirectory.ts'
import { useCell } from '../state/cell.ts'

/** The organisation as far as this page knows it; undefined until it does. */
export const useDirectory = (): Directory | undefined => {
  const kept = useCell(facts)
  return useMemo(() => kept && phoneDirectory(kept), [kept])
}
