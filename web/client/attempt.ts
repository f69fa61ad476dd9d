import { useState } from 'react'
import { RequestProblem } from './requestProblem.ts'

/** Tries what somebody asked for, and keeps why the last try was refused. */
export const useAttempt = () => {
  const [refusal, setRefusal] = useState<RequestProblem>()
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    setRefusal(undefined)
    try {
      await action()
    } catch (error) {
      setRefusal(error instanceof RequestProblem ? error : new RequestProblem('internal'))
    }
  }
  return { refusal, attempt }
}
