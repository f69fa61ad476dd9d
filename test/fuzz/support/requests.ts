import * as fc from 'fast-check'
import { routeKey, type FunctionName } from '../../../shared/contract/route.ts'
import type { Sent } from '../../fixtures/gatewayEvent.ts'
import { hostileBody, hostileText } from './hostile.ts'
import { operations, type JsonSchema, type Operation } from './schema.ts'
import { spoiledFrom } from './spoiled.ts'
import { validObject, type Known } from './valid.ts'

/** Somebody, or nobody, asks for something. */
export interface Asked {
  /** `POST /api/escalations` */
  key: string
  /** Whose token it is: a person, or claims as they are; `card` shows a card, and undefined nothing. */
  who: string | { claims: Record<string, string> } | undefined
  sent: Sent
  /** Bytes instead of the body, as API Gateway hands over what it takes for binary. */
  bytes?: Uint8Array
}

/** As an address or a header carries them: half a letter cannot be sent. */
const texts = (value: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(value).map(([name, one]) => [name.toWellFormed(), String(one).toWellFormed()]))

const schemaOf = ({ parameters }: Operation, place: 'path' | 'query' | 'header'): JsonSchema => {
  const inPlace = parameters.filter((one) => one.in === place)
  return {
    type: 'object',
    properties: Object.fromEntries(inPlace.map(({ name, schema }) => [name, schema])),
    required: inPlace.filter(({ required }) => required).map(({ name }) => name),
  }
}

/** Who may do most of what a function does. */
const fitting: Partial<Record<FunctionName, readonly string[]>> = {
  escalations: ['home-head', 'finance', 'director', 'it-1'],
  guidance: ['nurse', 'home-head'],
  me: ['nurse'],
  subscription: ['teacher'],
  status: ['nurse'],
}

const others = ['director', 'finance', 'health-head', 'home-head', 'it-2', 'nurse', 'teacher']

const somebodyFor = ({ route }: Operation): fc.Arbitrary<Asked['who']> =>
  fc.oneof(
    { weight: 14, arbitrary: fc.constantFrom(...(fitting[route.function] ?? ['it-1'])) },
    { weight: 4, arbitrary: fc.constantFrom(...others) },
    fc.constantFrom(undefined, 'card', { claims: {} }),
    hostileText.map((text) => ({ claims: texts({ email: text, sub: text }) })),
  )

const valid = (operation: Operation, known: Known): fc.Arbitrary<Sent> => {
  const at = (place: 'path' | 'query' | 'header') => validObject(schemaOf(operation, place), known).map(texts)
  const body = operation.body ? validObject(operation.body, known) : fc.constant(undefined)
  return fc.record({ parameters: at('path'), query: at('query'), headers: at('header'), body })
}

/** Some of the texts of a valid request, and perhaps one more, as nobody would write them. */
const hostileFields = (good: fc.Arbitrary<Record<string, string> | undefined>) =>
  fc
    .tuple(good, hostileText, hostileText, fc.constantFrom('all', 'none', 'more'))
    .map(([fields = {}, text, name, how]): Record<string, string> => {
      if (how === 'none') return {}
      const spoiled = Object.keys(fields).map((one) => [one, text])
      return texts(Object.fromEntries(how === 'all' ? spoiled : [...Object.entries(fields), [name, text]]))
    })

const hostileHeaders = fc.dictionary(
  fc.constantFrom(
    'if-match',
    'idempotency-key',
    'content-type',
    'accept',
    'accept-language',
    'authorization',
    'cookie',
    'x-http-method-override',
  ),
  fc.oneof(
    hostileText,
    fc.constantFrom(
      '"1"',
      'W/"1"',
      '*',
      '"1", "2"',
      'en',
      'text/yaml',
      'application/json; charset=utf-16',
      'Capability x',
    ),
  ),
)

const nearlyValid = (operation: Operation, known: Known): fc.Arbitrary<Sent> => {
  const good = valid(operation, known)
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(good, spoiledFrom(good.map(({ body }) => body))).map(merged('body')) },
    fc.tuple(good, hostileFields(good.map(({ parameters }) => parameters))).map(merged('parameters')),
    fc.tuple(good, hostileFields(good.map(({ query }) => query))).map(merged('query')),
    fc.tuple(good, hostileHeaders).map(merged('headers')),
  )
}

const merged =
  (name: keyof Sent) =>
  ([sent, value]: [Sent, unknown]): Sent => ({ ...sent, [name]: value })

const hostile = (operation: Operation, known: Known): fc.Arbitrary<Pick<Asked, 'sent' | 'bytes'>> =>
  fc
    .tuple(
      valid(operation, known),
      hostileHeaders,
      hostileBody,
      fc.option(fc.uint8Array({ maxLength: 300 }), { freq: 3 }),
    )
    .map(([sent, headers, body, bytes]) => ({
      sent: { ...sent, headers: { ...sent.headers, ...headers }, body },
      ...(bytes && { bytes }),
    }))

const requestOf = (operation: Operation, all: Known): fc.Arbitrary<Asked> => {
  const known: Known = (name) => all(name === 'id' ? `id of ${operation.route.function}` : name)
  const asked = fc.oneof<fc.MaybeWeightedArbitrary<Pick<Asked, 'sent' | 'bytes'>>[]>(
    { weight: 4, arbitrary: valid(operation, known).map((sent) => ({ sent })) },
    { weight: 5, arbitrary: nearlyValid(operation, known).map((sent) => ({ sent })) },
    { weight: 1, arbitrary: hostile(operation, known) },
  )
  return fc.tuple(somebodyFor(operation), asked).map(([who, one]) => ({ key: routeKey(operation.route), who, ...one }))
}

/** Requests made from the OpenAPI document: as it wants them, nearly so, and not at all. */
export const requests = (known: Known): fc.Arbitrary<Asked> =>
  fc.oneof(...operations.map((operation) => requestOf(operation, known)))
