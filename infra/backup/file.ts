import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Item } from './items.ts'

/**
 * A value as JSON can hold it, always in the same words: bytes as base64 in a member of their own, members by name, since DynamoDB
 * gives those of a map in any order.
 */
const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).toSorted(([first], [second]) => (first < second ? -1 : 1))
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]))
}

const lineOf = (item: Item): string => JSON.stringify(plain(item))

const isBytes = (value: unknown): value is { $bytes: string } =>
  typeof value === 'object' && value !== null && '$bytes' in value && typeof value.$bytes === 'string'

const read = (_: string, value: unknown): unknown =>
  isBytes(value) ? new Uint8Array(Buffer.from(value.$bytes, 'base64')) : value

async function* linesOf(items: AsyncIterable<Item>): AsyncGenerator<string> {
  for await (const item of items) yield `${lineOf(item)}\n`
}

/** Writes a backup, an item a line, for nobody but its owner to read: it holds names and numbers. */
export const writeBackup = (file: string, items: AsyncIterable<Item>): Promise<void> =>
  pipeline(Readable.from(linesOf(items)), createWriteStream(file, { mode: 0o600 }))

/** The items of a backup. */
export async function* readBackup(file: string): AsyncGenerator<Item> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }))
    if (line !== '') yield JSON.parse(line, read)
}

/** What a copy must have in common with its original: every item, whatever the order. */
export const fingerprints = async (items: AsyncIterable<Item>): Promise<Set<string>> => {
  const all = new Set<string>()
  for await (const item of items) all.add(lineOf(item))
  return all
}
