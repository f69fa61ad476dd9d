import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { answeredInTime, isRefusal, writesOf } from './support/answers.ts'
import { rounds } from './support/rounds.ts'
import { requests, type Asked } from './support/requests.ts'
import { routeOf } from './support/schema.ts'
import { startWorld, type World } from './support/world.ts'

// A wrong code is refused, and counted.
const isCode = ({ key }: Asked): boolean => key.includes('/api/code/')

const holds = async ({ service, ask }: World, asked: Asked): Promise<void> => {
  service.calls.reset()
  const answered = await answeredInTime(() => ask(asked))
  if (isRefusal(routeOf(asked.key), answered) && !isCode(asked)) expect(writesOf(service)).toEqual([])
}

test.for(rounds(1800))(
  'whatever $count requests say, none makes us fail or hang, and none that is refused writes anything (seed $seed)',
  { timeout: 300_000 },
  async ({ seed, count }) => {
    const world = await startWorld()
    await fc.assert(
      fc.asyncProperty(requests(world.known), (asked) => holds(world, asked)),
      { seed, numRuns: count },
    )
  },
)
