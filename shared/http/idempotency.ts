import type { Change, Replay, Store } from '../ports.ts'
import { later } from '../domain/time/instant.ts'
import type { Route } from '../contract/route.ts'
import type { Request } from './endpoint.ts'
import { Problem } from './problem.ts'

/** What a request is known by when it comes again. */
export type Asked = Pick<Request<Route>, 'idempotencyKey' | 'fingerprint' | 'route' | 'now' | 'claims'>

/** The first answer to this key, if it was sent before; undefined without a key. Throws 422 when the key stood for something else. */
export const earlierAnswer = async (store: Store, asked: Asked): Promise<Replay | undefined> => {
  if (asked.idempotencyKey === undefined) return undefined
  const replay = await store.readReplay(scopeOf(asked), asked.idempotencyKey)
  if (replay && replay.fingerprint !== asked.fingerprint) throw new Problem('idempotencyKeyReused')
  return replay
}

/** The first answer, just as it was. */
export const replayOf = ({ body, version }: Replay): { replayed: string; version?: string } => ({
  replayed: body,
  ...(version === undefined ? {} : { version }),
})

/** What the transaction writes so that the same request is answered the same for 24 h; nothing without a key. */
export const rememberedAnswer = (asked: Asked, body: unknown, version?: number | string): Change[] =>
  asked.idempotencyKey === undefined
    ? []
    : [
        {
          kind: 'replay',
          replay: {
            scope: scopeOf(asked),
            key: asked.idempotencyKey,
            fingerprint: asked.fingerprint,
            body: JSON.stringify(body),
            ...(version === undefined ? {} : { version: String(version) }),
            expiresAt: later(asked.now, 'PT24H'),
          },
        },
      ]

/** The token's subject is the person before any record of theirs has been read. */
const scopeOf = ({ claims, route }: Asked): string => `${claims['sub'] ?? ''} ${route}`
