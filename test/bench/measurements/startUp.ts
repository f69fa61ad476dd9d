import { memoryText } from '../support/memory.ts'
import { inTheMiddle, type Row } from '../support/row.ts'
import type { Scale } from '../support/scale.ts'
import { spreadOf } from '../support/spread.ts'
import { withEdition, withFolder } from '../support/editionApart.ts'

const starts = 7

interface Start {
  milliseconds: number
  memory: string
}

const startIn = async (folder: string): Promise<Start> => {
  const begun = performance.now()
  return withEdition(folder, async ({ command }) => ({
    milliseconds: performance.now() - begun,
    memory: memoryText(command.process.pid),
  }))
}

const rowOf = (what: string, all: readonly Start[]): Row => ({
  what,
  figure: inTheMiddle(spreadOf(all.map(({ milliseconds }) => milliseconds))),
  beside: all.at(-1)?.memory ?? '',
})

/**
 * From the command to `ready`: in an empty folder, which imports the demonstration first, and in one that was used before. Both find
 * what an earlier start has compiled; only the very first after `npm ci`, among the first ones here, does not.
 */
export const measureStartUp = async ({ times }: Scale): Promise<Row[]> => {
  const first: Start[] = []
  const again: Start[] = []
  for (let turn = 0; turn < times(starts); turn += 1)
    await withFolder(async (folder) => {
      first.push(await startIn(folder))
      again.push(await startIn(folder))
    })
  return [rowOf('local edition: first start to `ready`', first), rowOf('local edition: next start to `ready`', again)]
}
