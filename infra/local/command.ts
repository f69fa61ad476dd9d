/** What the person at the keyboard can mend: told as one line, without a stack. */
export class PlainFailure extends Error {
  override name = 'PlainFailure'
}

/** One line for people. Standard output belongs to the logs of the functions and to what programs read. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** The line that says why we end; a fault of our own keeps its stack. */
export const told = (error: unknown): string => {
  if (error instanceof PlainFailure) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** The code of a system error, such as `ENOENT`. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Runs a command that ends by itself: exit code 1 and one line when it could not do its work. */
export const runCommand = async (command: () => Promise<void>): Promise<void> => {
  try {
    await command()
  } catch (error) {
    tell(told(error))
    process.exitCode = 1
  }
}
