import { expect } from 'vitest'
import * as z from 'zod/mini'
import type { Route } from '../../../shared/contract/route.ts'
import { problemIn, type Answered } from '../../fixtures/client.ts'
import type { Service } from '../../fixtures/service.ts'

const longestMilliseconds = 2000

/** The answer, and how long it took. */
const timed = async (ask: () => Promise<Answered>) => {
  const startedAt = performance.now()
  const answered = await ask()
  return { answered, milliseconds: performance.now() - startedAt }
}

/** The answer. What takes too long is asked once more, since the machine may have been busy: twice too long is a hang. */
export const answeredInTime = async (ask: () => Promise<Answered>): Promise<Answered> => {
  const { answered, milliseconds } = await timed(ask)
  if (milliseconds <= longestMilliseconds) return answered
  const again = await timed(ask)
  expect(again.milliseconds).toBeLessThanOrEqual(longestMilliseconds)
  return again.answered
}

/** Whatever is asked: done as promised, or refused with a listed code, which is never a fault of ours. Tells whether it was refused. */
export const isRefusal = (route: Route, answered: Answered): boolean => {
  if (answered.status === route.success) {
    if (answered.headers['content-type'] === 'application/json')
      expect(z.safeParse(route.answer, JSON.parse(answered.text))).toMatchObject({ success: true })
    return false
  }
  const { status, code } = problemIn(answered)
  expect({ status, code, isFault: status >= 500 }).toMatchObject({ isFault: false })
  return true
}

const reads = ['GetItem', 'BatchGetItem', 'TransactGetItems', 'Query', 'Scan']

/** What has been written to the database since the calls were last counted anew. */
export const writesOf = ({ calls }: Service): string[] => calls.names().filter((name) => !reads.includes(name))
