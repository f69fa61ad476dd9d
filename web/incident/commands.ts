import { createContext, useContext, useMemo } from 'react'
import type { Answer } from '../client/contract.ts'
import type { RequestProblem } from '../client/requestProblem.ts'
import { useSending } from '../client/useSending.ts'
import { keepFocus } from '../layout/Heading.tsx'

export type Incident = Answer<'GET /api/escalations/{id}'>

/** What every command of an incident is sent with. */
interface Common {
  parameters: { id: string }
  idempotencyKey: string
}

interface Commands {
  underWay: boolean
  problem: RequestProblem | undefined
  /** Does it, and shows what the incident has become. `asked` tells this wish from others. True when it was done. */
  perform: (asked: unknown, send: (common: Common) => Promise<Incident>) => Promise<boolean>
}

/** What views of one incident do with it. The same wish again after a lost answer is done once. */
export const useCommands = (id: string, replace: (incident: Incident) => void): Commands => {
  const { underWay, problem, send } = useSending()
  return useMemo(() => {
    const perform: Commands['perform'] = async (asked, action) => {
      const incident = await send(asked, (idempotencyKey) => action({ parameters: { id }, idempotencyKey }))
      if (incident) {
        replace(incident)
        keepFocus()
      }
      return incident !== undefined
    }
    return { underWay, problem, perform }
  }, [id, replace, send, underWay, problem])
}

/** The commands of the incident that is shown, for whatever stands below it. */
export const CommandsOfIncident = createContext<Commands>({
  underWay: false,
  problem: undefined,
  perform: async () => false,
})

export const useIncidentCommands = (): Commands => useContext(CommandsOfIncident)
