import { expect, onTestFinished, test, vi } from 'vitest'
import { Audits } from '../../../../infra/local/audits.ts'
import { advanceTo } from '../../../../infra/local/aws/time/advance.ts'
import { createMovableClock } from '../../../../infra/local/aws/time/movableClock.ts'
import type { AuditorEvent } from '../../../../shared/contract/unrouted.ts'
import { silence } from '../../../setup/localMessaging.ts'

const minute = 60_000

const audited = (audit: (event: AuditorEvent) => Promise<void> = async () => undefined) => {
  vi.useFakeTimers({ now: new Date('2026-04-08T10:00:00.000Z') })
  onTestFinished(() => void vi.useRealTimers())
  const clock = createMovableClock({ now: () => new Date().toISOString() })
  const seen: string[] = []
  const auditor = async (event: AuditorEvent) => {
    seen.push(`${event.task} ${clock.now().slice(11, 16)}`)
    await audit(event)
  }
  return { audits: new Audits(auditor, clock), clock, seen }
}

test('the auditor comes at once, and then every minute', async () => {
  const { audits, seen } = audited()
  audits.start()
  await vi.advanceTimersByTimeAsync(2 * minute)
  expect(seen).toEqual([
    'mend 10:00',
    'reconcile 10:00',
    'drill 10:00',
    'watch 10:00',
    'forget 10:00',
    'mend 10:01',
    'mend 10:02',
  ])
  await audits.stop()
})

test('once an hour it asks who still follows', async () => {
  const { audits, seen } = audited()
  audits.start()
  await vi.advanceTimersByTimeAsync(121 * minute)
  expect(seen.filter((one) => one.startsWith('reconcile'))).toEqual([
    'reconcile 10:00',
    'reconcile 11:00',
    'reconcile 12:00',
  ])
  await audits.stop()
})

test('it never comes while it is still here, and comes again though it failed', async () => {
  silence()
  let here = 0
  let most = 0
  const { audits, seen } = audited(async () => {
    here += 1
    most = Math.max(most, here)
    await new Promise((resolve) => setTimeout(resolve, 3 * minute))
    here -= 1
    throw new Error('The table is not there.')
  })
  audits.start()
  await vi.advanceTimersByTimeAsync(20 * minute)
  expect(most).toBe(1)
  expect(seen.length).toBeGreaterThan(3)
})

test('while time is jumped it comes every hour', async () => {
  const { audits, clock, seen } = audited()
  await advanceTo(clock, '2026-04-08T12:30:00.000Z', [audits])
  const firstHour = ['mend 11:00', 'reconcile 11:00', 'drill 11:00', 'watch 11:00', 'forget 11:00']
  expect(seen).toEqual([...firstHour, 'mend 12:00', 'reconcile 12:00', 'drill 12:00'])
})
