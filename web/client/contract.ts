import type * as z from 'zod/mini'
import type * as escalations from '../../shared/contract/escalations.ts'
import type * as guidance from '../../shared/contract/guidance.ts'
import type * as me from '../../shared/contract/me.ts'
import type * as offline from '../../shared/contract/offline.ts'
import type { Route } from '../../shared/contract/route.ts'
import type * as status from '../../shared/contract/status.ts'
import type * as subscription from '../../shared/contract/subscription.ts'

/** The files of the contract the page speaks to. Types only: no schema gets into the page. */
type Files = typeof status & typeof me & typeof guidance & typeof offline & typeof escalations & typeof subscription

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
  Part<'body', z.input<ByKey[Key]['body']>> & { idempotencyKey?: string }
