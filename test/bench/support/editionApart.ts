import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../local/support/command.ts'
import { end, type LocalEdition, readyEdition, removeFolder } from '../../local/support/edition.ts'

/** Does something with a new data folder, which is gone afterwards. */
export const withFolder = async <Answer>(act: (folder: string) => Promise<Answer>): Promise<Answer> => {
  const folder = await mkdtemp(join(tmpdir(), 'vaktlinje-bench-'))
  try {
    return await act(folder)
  } finally {
    await removeFolder(folder)
  }
}

/** Does something with a local edition in a process of its own, as `npm start` starts it; it ends afterwards. */
export const withEdition = async <Answer>(
  folder: string,
  act: (edition: LocalEdition) => Promise<Answer>,
  ...flags: string[]
): Promise<Answer> => {
  const command = run('start', ['--port', '0', '--data', folder, ...flags])
  try {
    return await act(await readyEdition(folder, command))
  } finally {
    await end(command, 'SIGTERM')
  }
}
