import { forgetPerson } from './forgetPerson.ts'
import { card, cardRefused, showCard } from './card.ts'
import { endSession } from './session.ts'

const inFragment = /^#kort=([\w-]{43})$/

/**
 * Takes the capability of a call card out of the address and the history, before anything else can see it there, and uses it. The path
 * stays. One person a tab: who was signed in here is not any more.
 */
export const takeCardFromAddress = (): void => {
  if (!location.hash.startsWith('#kort=')) return
  const capability = inFragment.exec(location.hash)?.[1]
  history.replaceState(null, '', location.pathname)
  if (capability === undefined) return cardRefused.set(true)
  if (card.get()) forgetPerson()
  endSession()
  showCard(capability)
}
