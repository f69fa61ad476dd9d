import { setTimeout as sleep } from 'node:timers/promises'
import { later, type Instant } from '../../../shared/domain/time/instant.ts'
import type { SeededRandom } from '../../fixtures/seededRandom.ts'
import { passTime, timeIn, tokenOf } from './client.ts'
import { people } from './people.ts'
import type { Ledger } from './promises.ts'
import type { Trouble } from './trouble.ts'
import { startVictim, type Victim } from './victim.ts'
import { makeAgreements, recordAbsences, reportIncidents, type Workplace } from './work.ts'

/** When something went wrong, on the edition's clock. */
export interface Disturbance {
  what: Trouble | 'kill' | 'jump'
  from: Instant
  to: Instant
}

export interface Round {
  dataFolder: string
  at: Instant
  trouble: Trouble
  /** How far the clock jumps in the middle of it all. */
  jump: string
  ledger: Ledger
  random: SeededRandom
}

const shortestMilliseconds = 1500
/** So long whoever has asked before time jumps may wait for an answer. */
const longestRestMilliseconds = 4000
const longestJumpMilliseconds = 6000

const everybody = [people.itLead, people.itSuperior, ...people.managers]

/** The edition's own time; a guess when it does not say. */
const timeOf = async ({ origin }: Victim, guess: Instant): Promise<Instant> => timeIn(origin).catch(() => guess)

const workAt = (place: Workplace): Promise<unknown> =>
  Promise.all([
    ...people.managers.map((manager) => reportIncidents(place, [manager, people.itSuperior])),
    makeAgreements(place, [people.itLead, people.itSuperior]),
    recordAbsences(place, people.itLead),
  ])

/** People work, something goes wrong, time jumps, and the edition is killed. Answers what happened when. */
export const playRound = async (round: Round): Promise<{ now: Instant; disturbances: Disturbance[] }> => {
  const { dataFolder, trouble, jump, ledger, random } = round
  const victim = await startVictim(dataFolder, round.at)
  let started = performance.now()
  let base = round.at
  let isOver = false
  let jumping: Promise<unknown> = Promise.resolve()
  const now = (): Instant => later(base, `PT${((performance.now() - started) / 1000).toFixed(3)}S`)
  try {
    const tokens = new Map<string, string>()
    for (const who of everybody) tokens.set(who, await tokenOf(victim.origin, who))
    const asked = new Set<Promise<unknown>>()
    const mayAsk = async (): Promise<void> => {
      await jumping
    }
    const working = workAt({ origin: victim.origin, tokens, ledger, random, now, isOver: () => isOver, mayAsk, asked })
    await sleep(shortestMilliseconds + random.below(1000))
    const from = await timeOf(victim, now())
    victim.trouble(trouble)
    await sleep(shortestMilliseconds + random.below(1000))
    const resting = Promise.race([Promise.allSettled(asked), sleep(longestRestMilliseconds)])
    const passing = resting.then(() => passTime(victim.origin, later(from, jump)).catch(() => undefined))
    jumping = Promise.race([passing, sleep(longestRestMilliseconds + longestJumpMilliseconds)])
    await jumping
    base = await timeOf(victim, base)
    started = performance.now()
    await sleep(random.below(shortestMilliseconds))
    const to = await timeOf(victim, now())
    isOver = true
    await victim.kill()
    await working
    const end = later(to, 'PT1S')
    const disturbances: Disturbance[] = [
      ...(trouble === 'none' ? [] : [{ what: trouble, from, to }]),
      { what: 'kill', from: to, to: end },
      { what: 'jump', from, to: base },
    ]
    return { now: end, disturbances }
  } finally {
    isOver = true
    if (victim.isAlive()) await victim.kill()
  }
}
