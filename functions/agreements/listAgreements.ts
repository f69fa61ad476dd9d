import type { getAgreements } from '../../shared/contract/agreements.ts'
import type { Agreement } from '../../shared/domain/agreements/agreement.ts'
import { approvedVersions } from '../../shared/domain/agreements/agreementState.ts'
import type { Caller } from '../../shared/domain/line/caller.ts'
import { compare } from '../../shared/domain/compare.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { overlaps, type Interval } from '../../shared/domain/time/interval.ts'
import { askedPeriod, endOfTime } from '../../shared/http/askedPeriod.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import type { Store } from '../../shared/ports.ts'
import type { AgreementNeeds } from './changeOne.ts'
import { readSurroundings } from './readSurroundings.ts'
import { shownVersion } from './revisions.ts'
import { isOver, shownToAudience, shownWhole, shownWithWarnings, type ShownAgreement } from './shownAgreement.ts'
import { seesAll, versionFor } from './visibility.ts'

type List = typeof getAgreements

/** What does not count for somebody leaves no trace in the list. */
export const listAgreements =
  ({ store, signIn }: AgreementNeeds) =>
  async ({ claims, now, query }: Request<List>): Promise<Answer<List>> => {
    const [{ directory, caller }, agreements] = await Promise.all([signIn(claims, now), store.listAgreements()])
    const period = askedPeriod(query, directory.organization.timeZone, { from: now, to: endOfTime })
    const shown = seesAll(caller)
      ? await allShown({ store, directory, caller, now }, agreements.filter(touching(period)))
      : toAudience(agreements, directory, caller).filter((one) => overlaps(one, period))
    return { body: { items: shown.toSorted(byStart) } }
  }

const toAudience = (agreements: readonly Agreement[], directory: Directory, caller: Caller): ShownAgreement[] =>
  agreements.flatMap((agreement) => {
    const version = versionFor(agreement, directory, caller)
    return version ? [shownToAudience(agreement, version)] : []
  })

interface Reading {
  store: Store
  directory: Directory
  caller: Caller
  now: Instant
}

/** Warnings need all people: they are read only where there is something to warn of. */
const allShown = async (
  { store, directory, caller, now }: Reading,
  agreements: readonly Agreement[],
): Promise<ShownAgreement[]> => {
  if (agreements.every((agreement) => isOver(agreement, now))) return agreements.map(shownWhole)
  const facts = { directory, ...(await readSurroundings(store)) }
  return agreements.map((agreement) => shownWithWarnings(agreement, facts, caller, now))
}

/** A draft may lie elsewhere than what is in force. */
const touching =
  (period: Interval) =>
  (agreement: Agreement): boolean =>
    [shownVersion(agreement), approvedVersions(agreement).at(-1)].some(
      (version) => version !== undefined && overlaps(version.terms, period),
    )

const byStart = (one: ShownAgreement, other: ShownAgreement): number =>
  compare(one.from, other.from) || compare(one.id, other.id)
