import { useState } from 'react'
import { RequestProblem } from './requestProblem.ts'

/** Something the reader asked for: whether it is under way, and what became of it. */
export const useAttempt = () => {
  const [underWay, setUnderWay] = useState(false)
  const [problem, setProblem] = useState<RequestProblem>()
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    setUnderWay(true)
    setProblem(undefined)
    try {
      await action()
    } catch (error) {
      setProblem(error instanceof RequestProblem ? error : new RequestProblem('internal'))
    } finally {
      setUnderWay(false)
    }
  }
  return { underWay, problem, attempt, forgetProblem: () => setProblem(undefined) }
}
