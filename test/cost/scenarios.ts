import type { AuditorEvent } from '../../shared/contract/unrouted.ts'
import { assumed, prices } from './prices.ts'
import { total, type Usage } from './usage.ts'

/** What the templates make CloudWatch look at. */
export interface Watched {
  alarmMetrics: number
  customMetrics: number
}

export interface Cost {
  /** In US dollars, SMS apart. */
  dollars: number
  sms: number
}

/** Dollars for what is used, without what comes with time alone. */
const costOfUse = (usage: Usage, mails: number): number =>
  usage.requests * prices.request.each +
  usage.invocations *
    (prices.invocation.each +
      assumed.callSeconds * assumed.callGigabytes * prices.gigabyteSecond.each +
      assumed.logGigabytes * prices.logGigabyte.each) +
  usage.readUnits * prices.readUnit.each +
  usage.writeUnits * prices.writeUnit.each +
  usage.schedules * prices.schedule.each +
  usage.publishes * prices.publish.each +
  mails * prices.mail.each

const beyond = (count: number, free: number): number => Math.max(0, count - free)

/** What a month costs while nobody does anything but the auditor. */
const standing = ({ alarmMetrics, customMetrics }: Watched, free: number): number =>
  assumed.storedGigabytes * prices.storedGigabyte.each +
  beyond(alarmMetrics, free) * prices.alarmMetric.each +
  beyond(customMetrics, free) * prices.customMetric.each

const months = 12
const days = { month: 30, year: 365 }

type Measured = Record<AuditorEvent['task'] | 'visit' | 'poll' | 'night' | 'follow' | 'agreement' | 'absence', Usage>

const auditing = (measured: Measured, dayCount: number): [number, Usage][] => [
  [dayCount * 24 * 60, { ...measured.mend, schedules: 1 }],
  [dayCount * 24, { ...measured.reconcile, schedules: 1 }],
  [dayCount * 24, { ...measured.drill, schedules: 1 }],
  [dayCount, { ...measured.watch, schedules: 1 }],
  [dayCount, { ...measured.forget, schedules: 1 }],
]

/** A municipality of 1,000 employees. */
export const yearOfUse = {
  visits: 60_000,
  /** 100 people whose calendars ask every third hour. */
  polls: 100 * 8 * days.year,
  nights: 20,
  agreements: 12,
  absences: 50,
  follows: 1000,
  mails: 50_000,
}

/** `free`: of what CloudWatch gives away, which accounts under one bill share. */
export const idleMonth = (measured: Measured, watched: Watched, free: number): Cost => ({
  dollars: standing(watched, free) + costOfUse(total(auditing(measured, days.month)), 0),
  sms: 0,
})

export const year = (measured: Measured, watched: Watched, free: number): Cost => {
  const usage = total([
    ...auditing(measured, days.year),
    [yearOfUse.visits, measured.visit],
    [yearOfUse.polls, measured.poll],
    [yearOfUse.nights, measured.night],
    [yearOfUse.agreements, measured.agreement],
    [yearOfUse.absences, measured.absence],
    [yearOfUse.follows, measured.follow],
  ])
  return { dollars: months * standing(watched, free) + costOfUse(usage, yearOfUse.mails), sms: usage.sms }
}

export type { Measured }
