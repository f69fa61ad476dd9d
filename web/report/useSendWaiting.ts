import { useCallback } from 'react'
import { useWhenWorthwhile } from '../client/remote.ts'
import { now } from '../clock/clock.ts'
import { card } from '../session/card.ts'
import { useMe } from '../session/me.ts'
import { useCell } from '../state/cell.ts'
import { draft, type Draft } from './draft.ts'
import { sendDraft } from './sendDraft.ts'

const everyMilliseconds = 15_000
const hourMilliseconds = 60 * 60_000

/** A report that waited longer is not sent unasked: it may be over, and it wakes people. */
export const isTooOld = ({ sentAt }: Draft): boolean =>
  sentAt !== undefined && Date.parse(now()) - Date.parse(sentAt) > hourMilliseconds

const sendIfWaiting = (): void => {
  const waiting = draft.get()
  if (waiting?.sentAt !== undefined && !isTooOld(waiting)) void sendDraft()
}

/** Sends a report that found no network, once there is one. */
export const useSendWaiting = (): void => {
  const byCard = useCell(card) !== undefined
  const { answer: me } = useMe()
  const waits = useCell(draft)?.sentAt !== undefined
  // Not before one knows who this is: what somebody else has left here must not go in their name.
  const isKnown = byCard || me !== undefined
  const action = useCallback(sendIfWaiting, [])
  useWhenWorthwhile(isKnown && waits ? action : undefined, everyMilliseconds)
}
