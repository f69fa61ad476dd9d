import { useState } from 'react'
import type { RequestProblem } from '../client/requestProblem.ts'
import { useAttempt } from '../client/attempt.ts'
import { checkFile, readAsYaml, saveFile, type Check } from './inForce.ts'

export interface FileChange {
  text: string
  /** What was found for this very text. */
  check: Check | undefined
  underWay: boolean
  refusal: RequestProblem | undefined
  /** The version that came of it. */
  saved: number | undefined
  write: (text: string) => void
  /** Fetches the file in force for something. */
  fetchInForce: (use: (file: string) => void) => Promise<void>
  runCheck: () => Promise<void>
  save: () => Promise<void>
}

/** A file on its way: written, checked, saved. Other text needs another check; nothing is saved that was not checked. */
export const useFileChange = (onSaved: () => void): FileChange => {
  const [text, setText] = useState('')
  const [check, setCheck] = useState<Check>()
  const [saved, setSaved] = useState<number>()
  const { underWay, refusal, attempt, forgetRefusal } = useAttempt()
  const write = (changed: string) => {
    setText(changed)
    setCheck(undefined)
    setSaved(undefined)
    forgetRefusal()
  }
  const fetchInForce = (use: (file: string) => void) => attempt(async () => use(await readAsYaml()))
  const runCheck = () =>
    attempt(async () => {
      setCheck(undefined)
      setSaved(undefined)
      setCheck(await checkFile(text))
    })
  const save = () =>
    attempt(async () => {
      if (check === undefined) return
      const { version } = await saveFile(text, check.version)
      write('')
      setSaved(version)
      onSaved()
    })
  return { text, check, underWay, refusal, saved, write, fetchInForce, runCheck, save }
}
