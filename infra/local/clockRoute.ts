import type { ServerResponse } from 'node:http'
import * as z from 'zod/mini'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { resolveLocalTime } from '../../shared/domain/time/localTime.ts'
import type { Clock } from '../../shared/ports.ts'
import { send } from './gateway/answers.ts'
import { readBody } from './gateway/requestBody.ts'
import type { LocalRoute } from './gateway/router.ts'

const clockPath = '/local/clock'

const largestBody = 1000
const jump = z.object({ to: z.string() })

interface ClockParts {
  clock: Clock
  timeZone: string
  /** Lets everything happen that falls due until then. */
  advanceTo: (target: Instant) => Promise<void>
}

/** Tells the time rules and timers go by, and lets it pass in one go: `POST {"to":"2026-04-08T10:00"}`, on the organisation's wall clock. */
export const clockRoutes = ({ clock, timeZone, advanceTo }: ClockParts): LocalRoute[] => {
  let underWay: Promise<unknown> = Promise.resolve()

  const jumpTo = async (target: Instant): Promise<boolean> => {
    if (target < clock.now()) return false
    await advanceTo(target)
    return true
  }

  return [
    { methods: ['GET'], path: clockPath, answer: (_, response) => tellTime(response, clock) },
    {
      methods: ['POST'],
      path: clockPath,
      answer: async (request, response) => {
        const body = await readBody(request, largestBody)
        const target = body && targetIn(body.toString(), timeZone)
        if (target === undefined) return tell(response, 400, { message: '"to" must be a time there is, once.' })
        const jumped = underWay.then(() => jumpTo(target))
        underWay = jumped.catch(() => undefined)
        if (await jumped) tellTime(response, clock)
        else tell(response, 409, { message: 'That time has been.' })
      },
    },
  ]
}

const targetIn = (body: string, timeZone: string): Instant | undefined => {
  const asked = jump.safeParse(parsed(body))
  if (!asked.success) return undefined
  const read = resolveLocalTime(asked.data.to, timeZone)
  return 'instant' in read ? read.instant : undefined
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const tellTime = (response: ServerResponse, clock: Clock): void => tell(response, 200, { now: clock.now() })

const tell = (response: ServerResponse, statusCode: number, body: unknown): void =>
  send(response, {
    statusCode,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    body: JSON.stringify(body),
  })
