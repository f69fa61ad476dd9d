import { card } from '../session/card.ts'
import { keptForReader } from '../session/keptForReader.ts'
import { createCell } from '../state/cell.ts'
import type { OfflineFacts } from './phoneDirectory.ts'

const kept = keptForReader<OfflineFacts>('facts')

/** What this phone keeps for its owner, so that it can say whom to call when nothing answers. */
export const facts = createCell<OfflineFacts | undefined>(kept.read())

card.subscribe(() => facts.set(kept.read()))

export const keepFacts = (fresh: OfflineFacts): void => {
  kept.write(fresh)
  facts.set(fresh)
}

export const forgetFacts = (): void => {
  kept.remove()
  facts.set(undefined)
}
