import { useCallback, useRef, useState } from 'react'
import { asProblem, type RequestProblem } from './requestProblem.ts'

/** Sending what changes something. The same wish again after a lost answer is done once; undefined is answered where it was refused. */
export const useSending = () => {
  const [underWay, setUnderWay] = useState(false)
  const [problem, setProblem] = useState<RequestProblem>()
  const unanswered = useRef<{ wish: string; idempotencyKey: string }>(undefined)
  const send = useCallback(
    async <Answer>(
      asked: unknown,
      action: (idempotencyKey: string) => Promise<Answer>,
    ): Promise<Answer | undefined> => {
      const wish = JSON.stringify(asked)
      if (unanswered.current?.wish !== wish) unanswered.current = { wish, idempotencyKey: crypto.randomUUID() }
      setUnderWay(true)
      setProblem(undefined)
      try {
        const answer = await action(unanswered.current.idempotencyKey)
        unanswered.current = undefined
        return answer
      } catch (error) {
        setProblem(asProblem(error))
        return undefined
      } finally {
        setUnderWay(false)
      }
    },
    [],
  )
  return { underWay, problem, send }
}
