import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'

export interface Command {
  process: ChildProcessByStdio<null, Readable, Readable>
  output(): string
  errors(): string
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | string>
}

/** Runs one of the commands in infra/local as npm does, with the flags given. */
export const run = (
  command: 'start' | 'token' | 'import' | 'export' | 'exportCheck',
  flags: string[],
  environment: NodeJS.ProcessEnv = {},
): Command => {
  const file = resolve(import.meta.dirname, `../../../infra/local/${command}.ts`)
  const started = spawn(process.execPath, [file, ...flags], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  started.stdout.on('data', (text) => (output += String(text)))
  started.stderr.on('data', (text) => (errors += String(text)))
  const ended = once(started, 'close').then(([code, signal]) => code ?? signal)
  return { process: started, output: () => output, errors: () => errors, ended }
}

/** Runs a command to its end. */
export const ran = async (...given: Parameters<typeof run>) => {
  const command = run(...given)
  const exitCode = await command.ended
  return { exitCode, output: command.output(), errors: command.errors() }
}

/** Where an edition serves, once it does. Throws when it ends before. */
export const originOf = async (command: Command): Promise<string> => {
  const found = /^ready (\S+)$/m.exec(command.output())?.[1]
  if (found !== undefined) return found
  const ended = await Promise.race([command.ended, once(command.process.stdout, 'data').then(() => undefined)])
  if (ended !== undefined) throw new Error(`It ended with ${ended}: ${command.errors()}`)
  return originOf(command)
}
