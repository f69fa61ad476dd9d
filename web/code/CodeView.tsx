import { useState } from 'react'
import { ask } from '../client/ask.ts'
import type { Answer } from '../client/contract.ts'
import { RequestProblem } from '../client/requestProblem.ts'
import { CodeForm } from './CodeForm.tsx'
import { OpenedCode } from './OpenedCode.tsx'

export type Opened = Answer<'POST /api/code/open'>

/**
 * Where an approver who is woken at 03:00 answers, with the code from the SMS and nothing else. The code stays in this view: it is in no
 * address, and is not kept.
 */
export const CodeView = () => {
  const [shown, setShown] = useState<{ code: string; opened: Opened }>()
  const [problem, setProblem] = useState<RequestProblem>()
  const [underWay, setUnderWay] = useState(false)
  const open = async (code: string) => {
    setUnderWay(true)
    setProblem(undefined)
    try {
      setShown({ code, opened: await ask('POST /api/code/open', { body: { code } }) })
    } catch (error) {
      setProblem(error instanceof RequestProblem ? error : new RequestProblem('internal'))
    } finally {
      setUnderWay(false)
    }
  }
  if (!shown) return <CodeForm underWay={underWay} problem={problem} open={(code) => void open(code)} />
  return (
    <OpenedCode
      {...shown}
      refresh={() => open(shown.code)}
      leave={() => {
        setShown(undefined)
        setProblem(undefined)
      }}
    />
  )
}
