import { expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { asking, end, startEdition, temporaryFolder, tokenFor, type LocalEdition } from '../local/support/edition.ts'
import { readJson } from '../local/support/json.ts'
import { people } from '../local/support/people.ts'
import { putUnderLoad, type Promised } from './support/load.ts'

const kills = Number(process.env['CRASH_KILLS'] ?? 5)

// In turns: all is on the same night, and one person logs a hundred incidents an hour at most.
const reporters = [
  'marit.lillefjaere@havnes.example',
  'kristine.ytrebotn@havnes.example',
  'gunnhild.sorvag@havnes.example',
  'erlend.ruskevag@havnes.example',
  'steinar.vassbotten@havnes.example',
  'roald.kvernmoen@havnes.example',
  'yngve.holtelva@havnes.example',
  'liv.kvalnesbakk@havnes.example',
]
const night = '2026-04-08T22:00'

const kept = z.object({
  version: z.number(),
  state: z.string(),
  nextStepAt: z.optional(z.string()),
  history: z.array(z.looseObject({ type: z.string() })),
})

const read = async (edition: LocalEdition, token: string, id: string) => {
  const answer = await asking(edition, `/api/escalations/${id}`, token)
  expect(answer.status).toBe(200)
  return readJson(answer, kept)
}

/** What was answered is there, with whatever was in flight; and while it waits for a word, a clock asks for it. */
const isKept = async (edition: LocalEdition, token: string, { id, version, state }: Promised): Promise<void> => {
  const found = await read(edition, token, id)
  expect(found.version).toBeGreaterThanOrEqual(version)
  if (state === 'withdrawn') expect(found.state).toBe('withdrawn')
  if (found.state === 'logged') expect(found.nextStepAt).toBeDefined()
}

const letTimePass = async ({ origin }: LocalEdition, to: string): Promise<void> => {
  const answer = await fetch(`${origin}/local/clock`, { method: 'POST', body: JSON.stringify({ to }) })
  expect(answer.status).toBe(200)
}

test(
  `kill -9 under load, ${kills} times: what was answered is there, and the clock runs to its end`,
  { timeout: 60_000 * kills },
  async () => {
    const folder = await temporaryFolder()
    const promised = new Map<string, Promised>()
    for (let kill = 0; kill < kills; kill += 1) {
      const edition = await startEdition(folder, '--at', night)
      const token = await tokenFor(edition, reporters[kill % reporters.length] ?? '')
      const load = putUnderLoad(edition, token)
      await vi.waitUntil(() => load.answers() >= 6 + (kill % 7), { timeout: 30_000, interval: 5 })
      await end(edition.command, 'SIGKILL')
      await load.ended
      for (const [id, one] of load.promised) promised.set(id, one)
    }
    const last = await startEdition(folder, '--at', night)
    const token = await tokenFor(last, people.itSuperior)
    for (const one of promised.values()) await isKept(last, token, one)
    const owners = new Set([...promised.values()].flatMap(({ linkedTo }) => linkedTo ?? []))
    expect(owners.size).toBe(1)
    await letTimePass(last, '2026-04-08T23:30')
    for (const id of owners) {
      const { history } = await read(last, token, id)
      const told = history.filter(({ type }) => type === 'notified').map(({ message }) => message)
      const asked = ['clearanceStep', 'clearanceStep', 'clearanceStep', 'clearanceGivenUp']
      expect(told).toEqual(asked)
    }
  },
)
