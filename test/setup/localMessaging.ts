import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SNSClient } from '@aws-sdk/client-sns'
import { onTestFinished, vi } from 'vitest'
import { endpointUrls } from '../../infra/local/aws/endpoint.ts'
import { createMovableClock } from '../../infra/local/aws/time/movableClock.ts'
import { createRouter } from '../../infra/local/gateway/router.ts'
import { startServer } from '../../infra/local/gateway/server.ts'
import { startMessaging, type Messaging } from '../../infra/local/messaging.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import type { Clock } from '../../shared/ports.ts'

interface Wanted {
  startsAt?: Instant
  /** What its clock follows; without, time stands still until it is moved and nothing happens by itself. */
  real?: Clock
  dataFolder?: string
  invoke?: (input: unknown) => Promise<void>
  patience?: number
}

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
const region = 'eu-north-1'

const standing = (startsAt: Instant): Clock => ({ now: () => startsAt })

/** SNS, Scheduler and mailbox as the local edition has them, with real clients, until the test is over. */
export const localMessaging = async ({
  startsAt = '2027-03-01T12:00:00.000Z',
  real = standing(startsAt),
  invoke = async () => undefined,
  ...more
}: Wanted = {}) => {
  const clock = createMovableClock(real, startsAt)
  const server = await startServer(0)
  const messaging = await startMessaging({
    origin: server.origin,
    clock,
    timeZone: 'Europe/Oslo',
    invoke,
    pauseAfter: () => 5,
    ...more,
  })
  server.serve(createRouter(messaging.routes))
  const stop = stopOnce(messaging, server)
  onTestFinished(stop)
  return {
    ...messaging,
    clock,
    origin: server.origin,
    sns: new SNSClient({ endpoint: endpointUrls(server.origin).sns, region, credentials }),
    scheduler: new SchedulerClient({ endpoint: endpointUrls(server.origin).scheduler, region, credentials }),
    stop,
  }
}

const stopOnce = (messaging: Messaging, server: { stop(): Promise<void> }): (() => Promise<void>) => {
  let stopped: Promise<unknown> | undefined
  return async () => {
    stopped ??= Promise.all([messaging.stop(), server.stop()])
    await stopped
  }
}

/** A new empty folder, until the test is over. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'vaktlinje-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Nothing is logged until the test is over: it makes things fail on purpose. */
export const silence = (): void => {
  const output = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  onTestFinished(() => output.mockRestore())
}
