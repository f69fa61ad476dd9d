import { useState } from 'react'
import { ask } from '../client/ask.ts'
import { useAttempt } from '../client/attempt.ts'
import type { Answer } from '../client/contract.ts'
import { CodeForm } from './CodeForm.tsx'
import { OpenedCode } from './OpenedCode.tsx'

export type Opened = Answer<'POST /api/code/open'>

/**
 * Where an approver who is woken at 03:00 answers, with the code from the SMS and nothing else. The code stays in this view: it is in no
 * address, and is not kept.
 */
export const CodeView = () => {
  const [shown, setShown] = useState<{ code: string; opened: Opened }>()
  const { underWay, refusal, attempt, forgetRefusal } = useAttempt()
  const open = (code: string) =>
    attempt(async () => setShown({ code, opened: await ask('POST /api/code/open', { body: { code } }) }))
  if (!shown) return <CodeForm underWay={underWay} problem={refusal} open={(code) => void open(code)} />
  return (
    <OpenedCode
      {...shown}
      look={{ underWay, refusal, again: () => open(shown.code) }}
      leave={() => {
        setShown(undefined)
        forgetRefusal()
      }}
    />
  )
}
