import { sha256 } from '../../shared/adapters/system/sha256.ts'
import { settingsOf } from '../../shared/domain/organization/directoryFrom.ts'
import { holesOf } from '../../shared/domain/organization/holes.ts'
import type { KeptOrganization } from '../../shared/domain/organization/differences.ts'
import type { WatchReport } from '../../shared/domain/watch/watch.ts'
import type { Card } from '../../shared/domain/cards/card.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import type { Store } from '../../shared/ports.ts'
import { reviewCards } from '../../shared/presentation/cardReview.ts'
import { textsIn } from '../../shared/texts/texts.ts'
import { readKeptOrganization } from '../organization/keptOrganization.ts'
import type { Container } from './container.ts'

// The hourly rehearsal writes the same record.
const attempts = 5

/** Writes down what would be missing when it is needed, for admins to read (peers.md section 5: nobody else watches). */
export const watchOver = async ({ store, clock }: Pick<Container, 'store' | 'clock'>): Promise<void> => {
  const now = clock.now()
  const [kept, cards] = await Promise.all([readKeptOrganization(store), store.listCards()])
  if (!kept) return
  const report = reportOn(kept, cards, now)
  for (let attempt = 0; attempt < attempts; attempt += 1) if (await isWritten(store, report)) return
}

const isWritten = async (store: Store, report: WatchReport): Promise<boolean> => {
  const watch = await store.readWatch()
  const { version } = watch
  const outcome = await store.commit([
    { kind: 'watch', watch: { ...watch, version: version + 1, report }, expected: version },
  ])
  return outcome.committed
}

const reportOn = (kept: KeptOrganization, cards: readonly Card[], now: Instant): WatchReport => {
  const { directory, people, callOutPhones } = kept
  const organization = {
    ...settingsOf(directory),
    units: [...directory.units.values()],
    people: [...people],
    callOutPhones: new Map(),
  }
  // Digests know no language.
  const { states, missing } = reviewCards(cards, { directory, callOutPhones, now, texts: textsIn('nb') }, sha256)
  return {
    at: now,
    holes: holesOf(organization, callOutPhones),
    outdatedCards: cards.filter(({ id }) => states.get(id) === 'outdated').map(({ personId }) => personId),
    withoutCard: missing.map(({ person }) => person.id),
  }
}
