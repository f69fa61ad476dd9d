import { describe, expect, it, test } from 'vitest'
import type { PartOutcome } from '../../../../shared/delivery/errand.ts'
import type { Change } from '../../../../shared/ports.ts'
import { notice } from '../domain/messages/sampleMessages.ts'
import { collectLogs, errandOf, mailTo, openOffice, outage } from './office.ts'

const follow = (told: PartOutcome[][], changes: () => Change[] = () => []) => ({
  conclude: async (outcomes: PartOutcome[]) => {
    told.push(outcomes)
    return changes()
  },
})
describe('what follows from having sent it', () => {
  const lost: Change = { kind: 'calendarUnchanged', version: 7 }
  const other = notice({ id: 'another' })

  it('is written together with the end', async () => {
    const told: PartOutcome[][] = []
    const added: Change = { kind: 'message', message: other, expected: 0 }
    const errand = errandOf(
      [mailTo('health')],
      follow(told, () => [added]),
    )
    const office = await openOffice({ verdict: () => ({ errand }) })
    await office.deliver()
    expect(told).toEqual([[{ key: 'health', outcome: 'accepted' }]])
    expect(office.commits.at(-1)).toContainEqual(added)
  })

  test.each<[string, () => Change]>([
    ['facts', () => lost],
    // It too is a message, so what is lost is called the same as the message that was sent.
    ['another message', () => ({ kind: 'message', message: { ...other, version: 9 }, expected: 8 })],
  ])('is asked for again when the race for %s is lost', async (_, change) => {
    const told: PartOutcome[][] = []
    const changes = () => (told.length < 3 ? [change()] : [])
    const errand = errandOf([mailTo('health')], follow(told, changes))
    const office = await openOffice({ verdict: () => ({ errand }) })
    expect(await office.deliver()).toBe('sent')
    expect(told).toHaveLength(3)
  })

  it('does not keep the end from being written for ever: what went out must not go again', async () => {
    const told: PartOutcome[][] = []
    const errand = errandOf(
      [mailTo('health')],
      follow(told, () => [lost]),
    )
    const office = await openOffice({ verdict: () => ({ errand }) })
    expect(await office.deliver()).toBe('sent')
    expect(told).toHaveLength(5)
    expect(await office.kept()).toMatchObject({ state: 'sent' })
  })

  it('also follows when it is given up: what nobody can tell the end of counts as refused', async () => {
    collectLogs()
    const told: PartOutcome[][] = []
    const errand = errandOf([mailTo('health')], follow(told))
    const office = await openOffice({
      message: notice({ attempts: 9 }),
      verdict: () => ({ errand }),
      publishing: outage,
    })
    expect(await office.deliver()).toBe('failed')
    expect(told).toEqual([[{ key: 'health', outcome: 'refused' }]])
  })

  it('where reaching nobody is a failure, it says so', async () => {
    collectLogs()
    const errand = errandOf([], { emptyMeans: 'noOneNotified' })
    const office = await openOffice({ verdict: () => ({ errand }) })
    expect(await office.deliver()).toBe('failed')
    expect(await office.kept()).toMatchObject({ state: 'failed', reason: 'noOneNotified' })
  })
})
