import * as z from 'zod/mini'
import { step } from './guidance.ts'
import { reading, type Route } from './route.ts'
import { identifier, instant } from './schema.ts'
import { criteria } from './status.ts'

const kind = z.enum(['manager', 'approver'])

const somebody = z.lazy(() => z.object({ personId: z.string(), name: z.optional(z.string()) }))

const card = z.lazy(() =>
  z.object({
    id: z.string(),
    holder: somebody,
    kind,
    /** `outdated`: to be printed again. `lapsed`: its holder is no manager any more. */
    state: z.enum(['active', 'outdated', 'expired', 'revoked', 'lapsed']),
    issuedBy: somebody,
    issuedAt: instant,
    expiresAt: instant,
    revoked: z.optional(z.object({ at: instant, by: somebody })),
  }),
)

const onPaper = z.lazy(() =>
  z.object({
    organization: z.string(),
    kind,
    holder: z.object({ name: z.string(), title: z.string(), unit: z.string() }),
    /** Which card of this person it is: the latest holds. */
    version: z.number(),
    issuedAt: instant,
    expiresAt: instant,
    criteria,
    /** Emergency numbers, the holder's own line, the approvers, the crisis plan. */
    steps: z.array(step),
    /** Who acts for one of them, from this day to the day before that one. */
    acting: z.array(
      z.object({
        post: z.string(),
        personId: z.string(),
        name: z.string(),
        title: z.string(),
        phone: z.optional(z.string()),
        from: z.string(),
        to: z.string(),
      }),
    ),
    /** IT's call-out numbers, on an approver's card only. */
    callOut: z.optional(z.array(z.object({ personId: z.string(), name: z.string(), phone: z.string() }))),
  }),
)

const ofPerson = z.lazy(() => z.strictObject({ personId: identifier }))

const shared = { ...reading, function: 'cards', access: 'token' } as const

export const postCard = {
  ...shared,
  method: 'POST',
  path: '/api/cards/{personId}',
  summary: 'Issue a call card in the name of a manager; the one before is revoked, and they are told',
  parameters: ofPerson,
  success: 201,
  answer: z.lazy(() =>
    z.object({
      card,
      /** Shown this once: it is kept only as a hash. */
      secret: z.string(),
      /** What the QR's address ends with, after the `#`. */
      fragment: z.string(),
      print: onPaper,
    }),
  ),
} as const satisfies Route

export const getCards = {
  ...shared,
  path: '/api/cards',
  summary: 'Who issued which card, how each stands, and which managers have none',
  answer: z.lazy(() =>
    z.object({
      items: z.array(card),
      /** Managers without a card that can be used. */
      missing: z.array(z.object({ personId: z.string(), name: z.string(), kind })),
    }),
  ),
} as const satisfies Route

export const getOwnCard = {
  ...shared,
  path: '/api/me/card',
  summary: 'The latest card in the name of who asks, and who issued it; nothing where there is none',
  answer: z.lazy(() => z.object({ card: z.optional(card) })),
} as const satisfies Route

export const deleteCard = {
  ...shared,
  method: 'DELETE',
  path: '/api/cards/{personId}',
  summary: "Revoke a manager's card: it stops at once",
  parameters: ofPerson,
  answer: card,
} as const satisfies Route
