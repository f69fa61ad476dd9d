import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as z from 'zod/mini'
import { tokenFor } from '../../local/support/edition.ts'
import { people } from '../../local/support/people.ts'
import { withEdition, withFolder } from '../support/editionApart.ts'
import { memoryText } from '../support/memory.ts'
import { milliseconds, type Row } from '../support/row.ts'
import type { Scale } from '../support/scale.ts'

const connections = [1, 8, 64] as const
const seconds = 8
const warmUpSeconds = 2

const answer = z.object({
  requests: z.object({ average: z.number(), p2_5: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
})

/** Autocannon, in a process of its own: what asks must not slow what answers. */
const fire = async (url: string, count: number, duration: number, headers: readonly string[]) => {
  const file = fileURLToPath(import.meta.resolve('autocannon'))
  const flags = ['--json', '--connections', String(count), '--duration', String(duration)]
  const { stdout } = await promisify(execFile)(process.execPath, [
    file,
    ...flags,
    ...headers.flatMap((header) => ['--headers', header]),
    url,
  ])
  const fired = z.parse(answer, JSON.parse(stdout))
  if (fired.non2xx + fired.errors > 0) throw new Error(`${url}: ${fired.non2xx} refused, ${fired.errors} failed`)
  return fired
}

/** Requests a second of the local edition, function and database together on this machine. */
export const measureThroughput = ({ quick }: Scale): Promise<Row[]> =>
  withFolder((folder) =>
    withEdition(folder, async (edition) => {
      const token = await tokenFor(edition, people.itSuperior)
      const paths: [string, string[]][] = [
        ['/api/status', []],
        ['/api/guidance?criterion=productionStop', [`authorization=Bearer ${token}`]],
      ]
      const rows: Row[] = []
      for (const [path, headers] of paths) {
        const [name] = path.split('?')
        const url = `${edition.origin}${path}`
        await fire(url, 8, quick ? 1 : warmUpSeconds, headers)
        for (const count of connections) {
          const { requests, latency } = await fire(url, count, quick ? 1 : seconds, headers)
          rows.push({
            what: `local edition: GET ${name}, ${count} connection${count > 1 ? 's' : ''}`,
            figure: `${requests.average.toFixed(0)} requests/s`,
            beside: `p50 ${milliseconds(latency.p50)}, p99 ${milliseconds(latency.p99)}`,
          })
        }
      }
      const figure = memoryText(edition.command.process.pid)
      return [...rows, { what: 'local edition: memory after that load', figure }]
    }),
  )
