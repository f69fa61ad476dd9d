import { createCell } from '../state/cell.ts'
import { keptInTab } from '../state/kept.ts'

interface ShownCard {
  capability: string
  /** What was reported with it: by card there is no list to find it in again. */
  incidentId?: string
}

const kept = keptInTab<ShownCard>('card')

/** The call card whose holder uses this tab, no longer than the tab (docs/decisions/card-in-the-tab.md). */
export const card = createCell<ShownCard | undefined>(kept.read())

/** A card was shown here that opens nothing any more. */
export const cardRefused = createCell(false)

const keepCard = (shown: ShownCard): void => {
  kept.write(shown)
  card.set(shown)
}

export const showCard = (capability: string): void => {
  cardRefused.set(false)
  keepCard({ capability })
}

export const rememberReported = (incidentId: string): void => {
  const shown = card.get()
  if (shown) keepCard({ ...shown, incidentId })
}

export const dropCard = (): void => {
  kept.remove()
  card.set(undefined)
}
