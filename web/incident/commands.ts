import { createContext, useContext, useMemo, useRef, useState } from 'react'
import type { Answer } from '../client/contract.ts'
import { RequestProblem } from '../client/requestProblem.ts'

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
  const [underWay, setUnderWay] = useState(false)
  const [problem, setProblem] = useState<RequestProblem>()
  const unanswered = useRef<{ wish: string; idempotencyKey: string }>(undefined)
  return useMemo(() => {
    const perform: Commands['perform'] = async (asked, send) => {
      const wish = JSON.stringify(asked)
      if (unanswered.current?.wish !== wish) unanswered.current = { wish, idempotencyKey: crypto.randomUUID() }
      setUnderWay(true)
      setProblem(undefined)
      try {
        replace(await send({ parameters: { id }, idempotencyKey: unanswered.current.idempotencyKey }))
        unanswered.current = undefined
        return true
      } catch (error) {
        setProblem(error instanceof RequestProblem ? error : new RequestProblem('internal'))
        return false
      } finally {
        setUnderWay(false)
      }
    }
    return { underWay, problem, perform }
  }, [id, replace, underWay, problem])
}

/** The commands of the incident that is shown, for whatever stands below it. */
export const CommandsOfIncident = createContext<Commands>({
  underWay: false,
  problem: undefined,
  perform: async () => false,
})

export const useIncidentCommands = (): Commands => useContext(CommandsOfIncident)
