import * as fc from 'fast-check'
import type { Agreement, AgreementTerms } from '../../../../../shared/domain/agreements/agreement.ts'
import { approvedVersions } from '../../../../../shared/domain/agreements/agreementState.ts'
import { cancelAgreement } from '../../../../../shared/domain/agreements/cancelAgreement.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { agreed, approved, changed, directory, done } from '../agreements/sampleAgreements.ts'
import { Mailbox, type Death } from './mailbox.ts'

/** In force at once, with a new word where it needs one. */
export const after = (before: Agreement, more: Partial<AgreementTerms>, now: string): Agreement => {
  const next = changed(before, more, now)
  return next.versions.at(-1)!.inForce ? next : approved(next, now)
}
export const cancelled = (agreement: Agreement, now: string) =>
  done(cancelAgreement(agreement, { by: 'it-1', reason: 'Utsatt' }, now))

type Step =
  | { change: Partial<AgreementTerms> }
  | { cancel: true }
  /** Delivers so many mails, then stops or dies. */
  | { deliver: number; dies?: Death }
  | { wait: number }

export const units = [...directory.units.keys()]
const base = wallClock('2026-04-01T10:00')
const hours = (count: number) => later(base, `PT${count}H`)

const someAudience = fc.oneof(
  { weight: 4, arbitrary: fc.subarray(units, { minLength: 1 }).map((named) => ({ units: named })) },
  { weight: 1, arbitrary: fc.constant({ everyone: true } as const) },
)
const someTerms = fc.record(
  {
    from: fc.integer({ min: 250, max: 300 }).map(hours),
    staff: fc.subarray(['it-1', 'it-2'], { minLength: 1 }),
    phone: fc.constantFrom('+4749000900', '+4749000901'),
    purpose: fc.constantFrom('Valg', 'Flytting'),
    audience: someAudience,
  },
  { requiredKeys: ['audience', 'from'] },
)
const steps = (deaths: Death[]): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 4, arbitrary: someTerms.map((change) => ({ change })) },
    { weight: 1, arbitrary: fc.constant({ cancel: true as const }) },
    {
      weight: 4,
      arbitrary: fc.record({ deliver: fc.integer({ min: 1, max: 6 }), dies: fc.constantFrom(undefined, ...deaths) }),
    },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }).map((wait) => ({ wait })) },
  )

const play = (first: Partial<AgreementTerms>, story: Step[]) => {
  const to = hours(400)
  const mailbox = new Mailbox(agreed({ ...first, to }, base), directory)
  let hour = 0
  for (const step of story) {
    // Two things never happen in the same instant.
    hour += 0.1
    const now = hours(hour)
    if ('change' in step && !mailbox.agreement.cancelled)
      mailbox.commit(after(mailbox.agreement, { ...step.change, to }, now))
    if ('cancel' in step && !mailbox.agreement.cancelled) mailbox.commit(cancelled(mailbox.agreement, now))
    if ('deliver' in step) mailbox.deliver(now, step.deliver, step.dies)
    if ('wait' in step) hour = Math.min(hour + step.wait, 240)
  }
  mailbox.deliver(hours(249))
  return mailbox
}

export const versionOf = (agreement: Agreement, number: number) =>
  approvedVersions(agreement).find(({ version }) => version === number)!

/** Any story of an agreement, with deliveries that stop anywhere; what holds at its end. Where they may die as `deaths` say, too. */
export const stories = (holds: (mailbox: Mailbox) => void, deaths: Death[] = []) =>
  fc.assert(
    fc.property(someTerms, fc.array(steps(deaths), { maxLength: 14 }), (first, story) => holds(play(first, story))),
  )
