import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { tell } from '../../infra/local/command.ts'
import { later, type Instant } from '../../shared/domain/time/instant.ts'
import { withFolder } from '../bench/support/editionApart.ts'
import { seededRandom } from '../fixtures/seededRandom.ts'
import { wallClock } from '../fixtures/wallClock.ts'
import { checkMails, checkPeriodMails } from './support/checkMails.ts'
import { checkEnds, checkPromises } from './support/checkPromises.ts'
import { checkTexts } from './support/checkTexts.ts'
import { passTime } from './support/client.ts'
import { followAll } from './support/follow.ts'
import { readKept } from './support/kept.ts'
import { Ledger } from './support/promises.ts'
import { reportLines } from './support/report.ts'
import { type Disturbance, playRound } from './support/round.ts'
import { troubles } from './support/trouble.ts'
import { joined } from './support/verdict.ts'
import { startVictim } from './support/victim.ts'

/** Before the clock goes forward, and before it goes back: each half plays over its change, and to the end of all windows. */
const halves = ['2026-03-28T06:00', '2026-10-24T06:00']
/** Longer than any window ahead and its notices. */
const drain = 'P12D'
/** With so many rounds a half every trouble comes once, and the clock change comes in the middle of them. */
const usualRounds = troubles.length
const jumpedMinutes = 36 * 60

const seed = 7

/** Starts one that nothing happens to. */
const inPeace = async (
  folder: string,
  at: Instant,
  act: (origin: string) => Promise<Instant | undefined>,
): Promise<Instant> => {
  const victim = await startVictim(folder, at)
  try {
    return (await act(victim.origin)) ?? at
  } finally {
    await victim.stop()
  }
}

const soak = (rounds: number): Promise<string[]> =>
  withFolder(async (dataFolder) => {
    const ledger = new Ledger()
    const random = seededRandom(seed)
    const disturbances: Disturbance[] = []
    let now = wallClock(halves[0] ?? '')
    await inPeace(dataFolder, now, async (origin) => {
      await followAll(origin)
      return undefined
    })
    now = later(now, 'PT1M')
    for (const start of halves) {
      if (now < wallClock(start)) now = wallClock(start)
      for (let round = 0; round < rounds; round += 1) {
        const trouble = troubles[round % troubles.length] ?? 'none'
        const jump = `PT${Math.ceil(jumpedMinutes / rounds)}M`
        const played = await playRound({ dataFolder, at: now, trouble, jump, ledger, random })
        tell(`${now.slice(0, 16)}Z ${trouble}, then killed; ${ledger.promised.length} acknowledged so far`)
        disturbances.push(...played.disturbances)
        now = played.now
      }
      const end = await inPeace(dataFolder, now, async (origin) => {
        const arrived = await passTime(origin, later(now, drain))
        await sleep(1000)
        return arrived
      })
      // While time is made to jump the auditor comes once an hour, and not every minute.
      disturbances.push({ what: 'jump', from: now, to: end })
      now = end
    }
    const kept = await readKept(dataFolder, now)
    const checks = [
      checkPromises(kept, ledger),
      checkEnds(kept, now),
      checkMails(kept, disturbances),
      checkPeriodMails(kept, disturbances),
      checkTexts(kept, disturbances),
    ]
    return reportLines({ kept, ledger, verdict: joined(checks), disturbances })
  })

const { values } = parseArgs({ options: { rounds: { type: 'string', default: String(usualRounds) } } })
const started = performance.now()
const lines = await soak(Number(values.rounds))
process.stdout.write(`${lines.join('\n')}\n${((performance.now() - started) / 1000).toFixed(0)} s\n`)
