import { useState } from 'react'
import { asProblem, type RequestProblem } from './requestProblem.ts'

/** Tries what somebody asked for: whether it is under way, and why the last try was refused. */
export const useAttempt = () => {
  const [underWay, setUnderWay] = useState(false)
  const [refusal, setRefusal] = useState<RequestProblem>()
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    setUnderWay(true)
    setRefusal(undefined)
    try {
      await action()
    } catch (error) {
      setRefusal(asProblem(error))
    } finally {
      setUnderWay(false)
    }
  }
  return { underWay, refusal, attempt, forgetRefusal: () => setRefusal(undefined) }
}
