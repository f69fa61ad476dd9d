import { keptInTab, keptOnDevice, type Kept } from '../state/kept.ts'
import { card } from './card.ts'

/** What is kept for who uses the page: on the phone for its owner, in the tab for whoever came with a card. */
export const keptForReader = <Value>(name: string): Kept<Value> => {
  const onDevice = keptOnDevice<Value>(name)
  const inTab = keptInTab<Value>(name)
  const place = () => (card.get() ? inTab : onDevice)
  return {
    read: () => place().read(),
    write: (value) => place().write(value),
    remove: () => place().remove(),
  }
}
