import { PublishCommand } from '@aws-sdk/client-sns'
import { environment } from '../../../infra/local/data/database.ts'
import { editionPath } from '../../../infra/local/editionRoute.ts'
import { later } from '../../../shared/domain/time/instant.ts'
import { incident } from '../../fixtures/incident.ts'
import { demonstrationText, organizationIn } from '../../fixtures/organization.ts'
import { type EditionHere, startHere } from '../support/editionHere.ts'
import { type Call, callsDuring, createMirror, type Mirror, startRecorder } from '../support/recorder.ts'
import { inTheMiddle, milliseconds, type Row, within } from '../support/row.ts'
import type { Scale } from '../support/scale.ts'
import { spreadOf, timed } from '../support/spread.ts'

const warmUps = 15
const nights = 120

const manager = 'marit.lillefjaere@havnes.example'
const approver = 'ragnhild.fjellmo@havnes.example'

const names = ['GET /api/status', 'GET /api/guidance', 'POST /api/escalations', 'POST …/decision'] as const

type Name = (typeof names)[number]

interface Measured {
  own: number[]
  raw: number[]
}

const isSms = ({ command }: Call): boolean => command instanceof PublishCommand && 'PhoneNumber' in command.input

/** Asks the edition, and then the database and its neighbours for the same, with nothing in between. */
class Bench {
  readonly measured = new Map<Name, Measured>(names.map((name) => [name, { own: [], raw: [] }]))
  readonly firstSms: number[] = []
  /** What HTTP takes alone, to and fro. */
  readonly hops: number[] = []
  readonly #edition: EditionHere
  readonly #mirror: Mirror
  isCounting = false

  constructor(edition: EditionHere, mirror: Mirror) {
    this.#edition = edition
    this.#mirror = mirror
  }

  async ask(path: string, token?: string, body?: unknown): Promise<string> {
    const answer = await fetch(`${this.#edition.origin}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
    return text
  }

  async hop(): Promise<void> {
    const took = await timed(() => this.ask(editionPath))
    if (this.isCounting) this.hops.push(took)
  }

  /** Does it in both; what it took counts under that name, if it has one. */
  async both(name: Name | undefined, act: () => Promise<unknown>): Promise<void> {
    let own = 0
    const start = performance.now()
    const calls = await callsDuring(async () => {
      own = await timed(act)
    })
    const raw = await timed(this.#mirror.prepare(calls))
    const kept = name && this.measured.get(name)
    if (!kept || !this.isCounting) return
    kept.own.push(own)
    kept.raw.push(raw)
    const sms = calls.find(isSms)
    if (name === 'POST /api/escalations' && sms) this.firstSms.push(sms.endedAt - start)
  }
}

const reads = (reporter: string): [Name, string, string | undefined][] => [
  ['GET /api/status', '/api/status', undefined],
  ['GET /api/guidance', '/api/guidance?criterion=productionStop', reporter],
]

/** One incident on the night it happens, from the first look at the page to its end. */
const oneNight = async (bench: Bench, [reporter, superior]: [string, string]): Promise<void> => {
  await bench.hop()
  // Once before: the raw calls come second, and a first call after a night's sleep would pay for both.
  for (const [name, path, token] of reads(reporter)) {
    await bench.ask(path, token)
    await bench.both(name, () => bench.ask(path, token))
  }
  let id = ''
  await bench.both('POST /api/escalations', async () => {
    id = (JSON.parse(await bench.ask('/api/escalations', reporter, incident())) as { id: string }).id
  })
  const path = `/api/escalations/${id}`
  const decision = { decision: 'cleared', reason: 'Pasienter venter' }
  await bench.both('POST …/decision', () => bench.ask(`${path}/decision`, superior, decision))
  await bench.both(undefined, () => bench.ask(`${path}/closure`, superior, { outcome: 'solved' }))
}

const rowsOf = ({ measured, firstSms, hops }: Bench): Row[] => {
  const rows = [...measured].map(([name, { own, raw }]): Row => {
    const [ours, floor] = [spreadOf(own), spreadOf(raw)]
    const ratio = ours.median / floor.median
    const high = ours.p99 / floor.median
    const rawHigh = (floor.p99 / floor.median).toFixed(1)
    const isLogging = name === 'POST /api/escalations'
    return {
      what: `warm ${name}, p50`,
      figure: `${inTheMiddle(ours)}, p99 ${milliseconds(ours.p99)}`,
      beside: `raw calls ${inTheMiddle(floor)}, p99 ${milliseconds(floor.p99)}`,
      ratio,
      ...(isLogging && { budget: `${within(ratio, 1.5)}; p99 ${within(high, 3)} (of the raw calls ${rawHigh})` }),
    }
  })
  const sms = spreadOf(firstSms)
  const figure = `${inTheMiddle(sms)}, p99 ${milliseconds(sms.p99)}`
  return [
    { what: 'an empty request over HTTP, which is in each of the following', figure: inTheMiddle(spreadOf(hops)) },
    ...rows,
    { what: 'first SMS accepted, from the POST', figure },
  ]
}

/** Warm requests over HTTP, each beside the same calls of database, SNS and Scheduler made with nothing around them. */
export const measureWarm = async ({ times }: Scale): Promise<Row[]> => {
  startRecorder()
  const edition = await startHere(organizationIn(demonstrationText), '2026-04-08T22:00')
  try {
    const bench = new Bench(edition, await createMirror(environment.TABLE_NAME, environment.SCHEDULE_GROUP))
    const tokens: [string, string] = [await edition.tokenFor(manager), await edition.tokenFor(approver)]
    const counted = times(nights)
    for (let night = 0; night < warmUps + counted; night += 1) {
      bench.isCounting = night >= warmUps
      await oneNight(bench, tokens)
      edition.clock.moveTo(later(edition.clock.now(), 'P1D'))
    }
    return rowsOf(bench)
  } finally {
    await edition.stop()
  }
}
