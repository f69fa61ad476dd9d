import { invalidParameter } from './snsError.ts'

/** The parameters of a call in the query protocol. */
export interface Parameters {
  get(name: string): string | undefined
  /** Throws `SnsError` when it is missing. */
  required(name: string): string
  /** A map that is written as `Attributes.entry.1.key`, `Attributes.entry.1.value`: the last parts are told. */
  entries(name: string, key: string, value: string): Map<string, string>
}

/** Reads a form-encoded body. */
export const parametersOf = (body: string): Parameters => {
  const form = new URLSearchParams(body)
  const get = (name: string): string | undefined => form.get(name) ?? undefined

  const entries = (name: string, key: string, value: string): Map<string, string> => {
    const found = new Map<string, string>()
    for (let number = 1; ; number += 1) {
      const entry = `${name}.entry.${number}`
      const itsKey = get(`${entry}.${key}`)
      if (itsKey === undefined) return found
      found.set(itsKey, get(`${entry}.${value}`) ?? '')
    }
  }

  const required = (name: string): string => {
    const value = get(name)
    if (value === undefined || value === '') throw invalidParameter(`${name} Reason: no value for required parameter`)
    return value
  }

  return { get, required, entries }
}
