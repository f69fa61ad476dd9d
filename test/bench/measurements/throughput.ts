import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { stringify } from 'yaml'
import * as z from 'zod/mini'
import { generateOrganization } from '../../fixtures/generateOrganization.ts'
import type { LocalEdition } from '../../local/support/edition.ts'
import { tokenOf } from '../../soak/support/client.ts'
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
const fire = async (url: string, count: number, duration: number, salvo: string) => {
  const file = fileURLToPath(import.meta.resolve('autocannon'))
  const flags = ['--json', '--connections', String(count), '--duration', String(duration), '--har', salvo]
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...flags, new URL(url).origin])
  const fired = z.parse(answer, JSON.parse(stdout))
  if (fired.non2xx + fired.errors > 0) throw new Error(`${url}: ${fired.non2xx} refused, ${fired.errors} failed`)
  return fired
}

const crowd = generateOrganization({ units: 24, people: 500, seed: 1 })

/** One request of each of these, as autocannon reads them: no person asks as fast as this, and the product lets none. */
const salvoOf = async (file: string, url: string, authorizations: readonly string[]): Promise<string> => {
  const entries = authorizations.map((value) => ({
    request: { method: 'GET', url, headers: [{ name: 'authorization', value }] },
  }))
  await writeFile(file, JSON.stringify({ log: { entries } }))
  return file
}

/** Requests a second of the local edition, function and database together on this machine. */
export const measureThroughput = ({ quick }: Scale): Promise<Row[]> =>
  withFolder(async (folder) => {
    const organization = join(folder, 'organization.yaml')
    await writeFile(organization, stringify(crowd))
    const act = (edition: LocalEdition) => rowsOf(edition, folder, quick)
    return withEdition(join(folder, 'data'), act, '--organization', organization)
  })

const rowsOf = async ({ origin, command }: LocalEdition, folder: string, quick: boolean): Promise<Row[]> => {
  const tokens: string[] = []
  for (const { email } of crowd.people) tokens.push(`Bearer ${await tokenOf(origin, email)}`)
  const rows: Row[] = []
  for (const path of ['/api/status', '/api/guidance?criterion=productionStop']) {
    const [name] = path.split('?')
    const url = `${origin}${path}`
    const salvo = await salvoOf(join(folder, 'salvo.json'), url, tokens)
    await fire(url, 8, quick ? 1 : warmUpSeconds, salvo)
    for (const count of connections) {
      const { requests, latency } = await fire(url, count, quick ? 1 : seconds, salvo)
      rows.push({
        what: `local edition: GET ${name}, ${count} connection${count > 1 ? 's' : ''}`,
        figure: `${requests.average.toFixed(0)} requests/s`,
        beside: `p50 ${milliseconds(latency.p50)}, p99 ${milliseconds(latency.p99)}`,
      })
    }
  }
  return [...rows, { what: 'local edition: memory after that load', figure: memoryText(command.process.pid) }]
}
