import type { FunctionName } from '../../shared/contract/route.ts'
import type { TableAccess } from './tableAccess.ts'

interface Capability {
  access: TableAccess
  /** What a person loses while this fails: the first thing somebody who is woken by its alarm must know. */
  errorImpact: string
}

/** Every function there is: a new one without a row here does not compile. */
export const capabilities: Record<FunctionName, Capability> = {
  status: {
    access: 'read',
    errorImpact: 'Nobody sees whether IT can be expected to answer, nor how to reach IT.',
  },
  me: {
    access: 'read',
    errorImpact: 'The page does not know who has signed in: managers do not get the button that reports an incident.',
  },
  guidance: {
    access: 'read',
    errorImpact: 'When IT is down nobody is told whom to call.',
  },
  offline: {
    access: 'read',
    errorImpact: 'Phones keep older numbers than they need to: what a total outage would show is not renewed.',
  },
  escalations: {
    access: 'readAndRecord',
    errorImpact:
      'A manager cannot report a critical incident, and nobody can see those that were reported: only phone calls work.',
  },
  subscription: {
    access: 'readAndRecord',
    errorImpact: 'Nobody can begin or stop following the notices of their unit.',
  },
  organization: {
    access: 'readAndReplace',
    errorImpact:
      'New leaders, staff and phone numbers cannot be imported: the numbers shown are those of the last import.',
  },
}
