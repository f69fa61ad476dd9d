import * as fc from 'fast-check'
import { hostileValue } from './hostile.ts'

type Steps = readonly (string | number)[]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The way to everything a value holds; the empty one leads to the value itself. */
const placesIn = (value: unknown): Steps[] => {
  const inside: [string | number, unknown][] = Array.isArray(value)
    ? value.map((one, place) => [place, one])
    : isObject(value)
      ? Object.entries(value)
      : []
  return [[], ...inside.flatMap(([step, one]) => placesIn(one).map((rest) => [step, ...rest]))]
}

/** What becomes of the value at a place; undefined takes it away. */
type Spoiling = (value: unknown) => unknown

const changed = (value: unknown, [step, ...rest]: Steps, spoil: Spoiling): unknown => {
  if (step === undefined) return spoil(value)
  if (Array.isArray(value)) return value.flatMap((one, place) => (place === step ? [changed(one, rest, spoil)] : [one]))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const next = name === step ? changed(one, rest, spoil) : one
      return next === undefined ? [] : [[name, next]]
    }),
  )
}

const withField = (value: unknown, name: string, more: unknown): unknown =>
  isObject(value) ? Object.fromEntries([...Object.entries(value), [name, more]]) : [value, more]

const lengthened = (value: unknown): unknown => {
  if (typeof value === 'string') return value.repeat(3)
  if (typeof value === 'number') return value + 1
  return Array.isArray(value) ? [...value, ...value] : [value]
}

const shortened = (value: unknown): unknown => {
  if (typeof value === 'string') return value.slice(0, -1)
  if (typeof value === 'number') return value - 1
  return Array.isArray(value) ? value.slice(1) : {}
}

const spoilings: fc.Arbitrary<Spoiling> = fc.oneof(
  { weight: 4, arbitrary: hostileValue.map((value) => () => value) },
  { weight: 2, arbitrary: fc.constant<Spoiling>(() => undefined) },
  fc.tuple(fc.constantFrom('extra', '__proto__', 'a/b~c', 'id', 'version'), hostileValue).map(
    ([name, more]) =>
      (value: unknown) =>
        withField(value, name, more),
  ),
  fc.constantFrom(lengthened, shortened),
)

/** A good value with one thing wrong somewhere in it. */
export const spoiledFrom = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(valid, fc.nat(), spoilings).map(([value, at, spoil]) => {
    const places = placesIn(value)
    return changed(value, places[at % places.length] ?? [], spoil)
  })
