import * as z from 'zod/mini'
import { PlainFailure } from './command.ts'

const patienceMilliseconds = 10_000

/** Asks the edition that listens on `port`. Throws `PlainFailure` when nothing does, or something that answers otherwise. */
export const askEdition = async <Answer extends z.core.$ZodType>(
  port: number,
  path: string,
  answer: Answer,
): Promise<z.output<Answer>> => {
  const response = await called(port, path)
  try {
    return z.parse(answer, await response.json())
  } catch {
    throw new PlainFailure(
      `What answers on port ${port} is not Vaktlinje, or not ready yet: choose its port with --port.`,
    )
  }
}

const called = async (port: number, path: string): Promise<Response> => {
  try {
    return await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(patienceMilliseconds) })
  } catch {
    throw new PlainFailure(`Nothing answers on port ${port}: start Vaktlinje with npm start first.`)
  }
}
