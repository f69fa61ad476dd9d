import { createCell } from '../state/cell.ts'
import { keptInTab } from '../state/kept.ts'

export interface Session {
  token: string
  /** Milliseconds since 1970, by the clock of this phone: tokens keep the real time. */
  expiresAt: number
}

const kept = keptInTab<Session>('session')

const stillGood = (session: Session | undefined): Session | undefined =>
  session !== undefined && session.expiresAt > Date.now() ? session : undefined

/** Who is signed in, in this tab and no longer than the tab (docs/decisions/tokens-in-the-tab.md). */
export const session = createCell<Session | undefined>(stillGood(kept.read()))

export const bearerToken = (): string | undefined => stillGood(session.get())?.token

export const startSession = (started: Session): void => {
  kept.write(started)
  session.set(started)
}

/** The token is no longer good. What this person keeps on the phone stays: they have not signed out. */
export const endSession = (): void => {
  kept.remove()
  session.set(undefined)
}
