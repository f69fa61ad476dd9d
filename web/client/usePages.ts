import { useState } from 'react'
import { useAttempt } from './attempt.ts'
import { useRemote } from './remote.ts'

interface Page<Item> {
  items: Item[]
  next?: string | undefined
}

interface Seen<Item> extends Page<Item> {
  /** What was asked: of something else nothing has been seen. */
  load: unknown
}

/**
 * A list by pages, newest first: `load` asks for the first page, or for the one after `before`. The first keeps itself up to date; what was
 * fetched below it stays.
 */
export const usePages = <Item extends { id: string }>(
  load: (before?: string) => Promise<Page<Item>>,
  everyMilliseconds?: number,
) => {
  const { answer, problem, loading, reload } = useRemote(load, everyMilliseconds)
  const { underWay, refusal, attempt } = useAttempt()
  const [kept, setKept] = useState<Seen<Item>>()
  const seen = kept?.load === load ? kept : undefined
  const items = answer && joined(answer.items, seen?.items ?? [])
  const next = (seen ?? answer)?.next
  const older = () =>
    attempt(async () => {
      if (items === undefined || next === undefined) return
      const page = await load(next)
      setKept({ load, items: joined(items, page.items), next: page.next })
    })
  return { items, next, problem: problem ?? refusal, loading, underWay, reload, older }
}

/** What is in both stands where it is first: there it is newest. */
const joined = <Item extends { id: string }>(newer: Item[], older: Item[]): Item[] => {
  const known = new Set(newer.map(({ id }) => id))
  return [...newer, ...older.filter(({ id }) => !known.has(id))]
}
