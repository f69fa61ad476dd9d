import { newMessage, type CardContent, type Message } from '../messages/message.ts'
import { later } from '../time/instant.ts'
import type { Card } from './card.ts'

/** Whom it comes too late for has seen the card by then. */
const usefulFor = 'P1D'

/**
 * Tells a manager that a card was issued in their name: whoever holds it can report as them. It goes even if the card was revoked meanwhile,
 * so that nobody can issue one unseen.
 */
export const cardMessage = ({ id, personId, issuedBy, issuedAt }: Card): Message<CardContent> =>
  newMessage<CardContent>({
    id: `card-${id}-cardIssued`,
    subject: { type: 'card', id },
    about: 1,
    content: { kind: 'cardIssued', holder: personId, issuedBy },
    dueAt: issuedAt,
    expiresAt: later(issuedAt, usefulFor),
  })
