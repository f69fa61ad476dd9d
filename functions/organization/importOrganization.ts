import {
  differencesBetween,
  type Differences,
  type ImportWrites,
  type KeptOrganization,
} from '../../shared/domain/organization/differences.ts'
import { newCodeKey } from '../../shared/adapters/system/codeMac.ts'
import { auditEntry } from '../../shared/domain/audit/auditEntry.ts'
import { newCodes } from '../../shared/domain/codes/codes.ts'
import { directoryFrom } from '../../shared/domain/organization/directoryFrom.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import { sameValue } from '../../shared/domain/organization/sameValue.ts'
import type { Organization, PersonId } from '../../shared/domain/organization/organization.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import type { Dispatch } from '../../shared/delivery/dispatch.ts'
import { withinPatience } from '../../shared/delivery/patience.ts'
import { dispatchBatches } from '../../shared/planning/commitReplanned.ts'
import type { Change, CommitOutcome, Ids, Store } from '../../shared/ports.ts'
import { readKeptOrganization } from './keptOrganization.ts'
import { replanReminders } from './replanReminders.ts'
import { swapDirectory } from './swapDirectory.ts'

export type ImportOutcome =
  | { imported: true; version: number; differences: Differences; written: number }
  /** Somebody else imported in between; nothing more was written. */
  | { imported: false }

export interface ImportOptions {
  kept: KeptOrganization | undefined
  /** A person, or `byCommand`. */
  by: PersonId
  now: Instant
  ids: Ids
  /** Sends the notices that follow from other staff, hours or lead times; without it they are left to the auditor. */
  dispatch?: Dispatch
  /** Told after each batch: records written so far, and in all. */
  onProgress?: (written: number, total: number) => void
}

// 100 actions are the most a DynamoDB transaction takes (API_TransactWriteItems); one of them is the check of the directory.
const batchSize = 99

/**
 * Brings the store from `kept` to `organization`. The directory goes first and decides the race; people follow, each batch only while
 * the directory is still ours. An import that was cut off is completed by importing the same file again; a file without news writes nothing.
 */
export const importOrganization = async (
  store: Store,
  organization: Organization,
  { kept, by, now, ids, dispatch, onProgress = () => {} }: ImportOptions,
): Promise<ImportOutcome> => {
  const { differences, writes } = differencesBetween(kept, organization)
  const expected = kept?.directory.version ?? 0
  if (!writes.directory && peopleChanges(writes).length === 0)
    return { imported: true, version: expected, differences, written: 0 }
  const version = expected + 1
  const directory = directoryFrom(organization, version)
  const beside: Change[] = [
    { kind: 'audit', entry: importEntry(directory, { by, now }) },
    ...(kept ? [] : firstCodes()),
  ]
  const before = kept?.directory
  const swap = await swapDirectory(store, { directory, before, now, newId: () => ids.next(now), beside })
  if (!swap.swapped) return { imported: false }
  if (dispatch) {
    await dispatchBatches(dispatch, swap.batches)
    if (before && !sameValue(before.notices, directory.notices))
      await withinPatience(replanReminders(store, directory, { now, dispatch }))
  }
  // Until the swap an earlier import may have gone on writing people; from here on nobody but us can.
  const changes = peopleChanges(
    kept ? differencesBetween(await readKeptOrganization(store), organization).writes : writes,
  )
  const total = changes.length + 1
  onProgress(1, total)
  for (let start = 0; start < changes.length; start += batchSize) {
    const batch = changes.slice(start, start + batchSize)
    const outcome = await commitUnder(store, version, batch)
    if (!outcome.committed) return { imported: false }
    onProgress(start + batch.length + 1, total)
  }
  return { imported: true, version, differences, written: total }
}

const importEntry = ({ organization, audit, version }: Directory, { by, now }: Pick<ImportOptions, 'by' | 'now'>) =>
  auditEntry({
    act: 'organizationImported',
    subject: { type: 'organization', id: organization.id },
    about: version,
    by,
    at: now,
    keep: audit.keep,
  })

/** The key that codes are made with comes with the first import, so that no request has to make one. */
const firstCodes = (): Change[] => [{ kind: 'codes', codes: newCodes(newCodeKey()), expected: 0 }]

const commitUnder = (store: Store, version: number, batch: Change[]): Promise<CommitOutcome> =>
  store.commit([{ kind: 'directoryUnchanged', version }, ...batch])

const peopleChanges = ({ people, loginsRemoved, callOutPhones }: ImportWrites): Change[] => [
  ...people.map((person): Change => ({ kind: 'person', person })),
  ...loginsRemoved.map((login): Change => ({ kind: 'personRemoved', login })),
  ...[...callOutPhones].map(([personId, phone]): Change => ({ kind: 'callOutPhone', personId, phone })),
]
