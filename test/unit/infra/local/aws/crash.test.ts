import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { localMessaging, temporaryFolder } from '../../../../setup/localMessaging.ts'

const program = fileURLToPath(new URL('publishAndDie.ts', import.meta.url))
const readers = 100

/** What is in the box after a process that had accepted a publish was killed when so many mails had arrived, and another started. */
const afterDeathAt = async (mails: number) => {
  const dataFolder = temporaryFolder()
  const child = spawn(process.execPath, [program, dataFolder, String(readers), String(mails)], { stdio: 'inherit' })
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
  const { aws, mailbox } = await localMessaging({ dataFolder })
  const arrived = mailbox.items({}).length
  await aws.quiet()
  return { arrived, recipients: mailbox.items({}).map(({ recipient }) => recipient) }
}

test.each([0, 1, 40, 80])(
  'a publish that was accepted reaches everybody once, though the process is killed after %i mails',
  async (mails) => {
    const { arrived, recipients } = await afterDeathAt(mails)
    expect(arrived).toBeLessThan(readers)
    expect(new Set(recipients).size).toBe(readers)
    expect(recipients).toHaveLength(readers)
  },
  30_000,
)
