import { useEffect, useState } from 'react'
import { ask } from '../client/ask.ts'
import type { Answer } from '../client/contract.ts'
import { asProblem, type RequestProblem } from '../client/requestProblem.ts'
import type { Terms } from './agreementDraft.ts'

type Check = Answer<'POST /api/agreements/check'>

interface Checked {
  answer?: Check
  problem?: RequestProblem
}

/** Nobody's every letter needs an answer. */
const settleMilliseconds = 400

/** What the rules say about these terms, asked anew whenever they have changed and settled, and when they were refused: the world has moved. */
export const useCheck = (
  terms: Terms | undefined,
  { id, refused }: { id: string | undefined; refused: RequestProblem | undefined },
): Checked => {
  const [checked, setChecked] = useState<Checked>({})
  const asked = terms && JSON.stringify({ ...terms, id })
  useEffect(() => {
    let current = true
    const answered = (outcome: Checked) => {
      if (current) setChecked(outcome)
    }
    const check = async (body: Terms & { id?: string }) => {
      try {
        answered({ answer: await ask('POST /api/agreements/check', { body }) })
      } catch (error) {
        answered({ problem: asProblem(error) })
      }
    }
    const timer = setTimeout(() => {
      if (asked === undefined) answered({})
      else void check(JSON.parse(asked))
    }, settleMilliseconds)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [asked, refused])
  return checked
}
