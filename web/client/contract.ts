import type * as z from 'zod/mini'
import type * as absences from '../../shared/contract/absences.ts'
import type * as agreements from '../../shared/contract/agreements.ts'
import type * as audit from '../../shared/contract/audit.ts'
import type * as cardEscalations from '../../shared/contract/card/escalations.ts'
import type * as cardGuidance from '../../shared/contract/card/guidance.ts'
import type * as cardOffline from '../../shared/contract/card/offline.ts'
import type * as cards from '../../shared/contract/cards.ts'
import type * as code from '../../shared/contract/code.ts'
import type * as escalations from '../../shared/contract/escalations.ts'
import type * as feeds from '../../shared/contract/feeds.ts'
import type * as guidance from '../../shared/contract/guidance.ts'
import type * as me from '../../shared/contract/me.ts'
import type * as notices from '../../shared/contract/notices.ts'
import type * as offline from '../../shared/contract/offline.ts'
import type * as organization from '../../shared/contract/organization.ts'
import type { Route } from '../../shared/contract/route.ts'
import type * as status from '../../shared/contract/status.ts'
import type * as subscription from '../../shared/contract/subscription.ts'
import type * as watch from '../../shared/contract/watch.ts'

/** The files of the contract the page speaks to. Types only: no schema gets into the page. */
type Files = typeof absences &
  typeof agreements &
  typeof audit &
  typeof cardEscalations &
  typeof cardGuidance &
  typeof cardOffline &
  typeof cards &
  typeof code &
  typeof escalations &
  typeof feeds &
  typeof guidance &
  typeof me &
  typeof notices &
  typeof offline &
  typeof organization &
  typeof status &
  typeof subscription &
  typeof watch

type KnownRoute = Extract<Files[keyof Files], Route>

type ByKey = { [R in KnownRoute as `${R['method']} ${R['path']}`]: R }

/** A row of the route table by its name: `GET /api/status`. One that is not there does not compile. */
export type RouteKey = keyof ByKey

/** What comes back. */
export type Answer<Key extends RouteKey> = z.output<ByKey[Key]['answer']>

/** Must be sent only where something in it must be; an empty schema is `Record<string, never>`. */
type Part<Name extends string, Value> = string extends keyof Value
  ? { [Each in Name]?: Value }
  : Partial<Value> extends Value
    ? { [Each in Name]?: Value }
    : { [Each in Name]: Value }

/** What a route takes. */
export type Sent<Key extends RouteKey> = Part<'parameters', z.input<ByKey[Key]['parameters']>> &
  Part<'query', z.input<ByKey[Key]['query']>> &
  Part<'body', z.input<ByKey[Key]['body']>> &
  Match<ByKey[Key]['ifMatch']> & { idempotencyKey?: string; accept?: string }

/** The version last read goes along where the route wants it. */
type Match<Wanted> = Wanted extends true ? { ifMatch: string } : { ifMatch?: string }
