import { describe, expect, test } from 'vitest'
import { getEscalation, postEscalation } from '../../../shared/contract/escalations.ts'
import { incident } from '../../fixtures/incident.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const night = '2026-04-08T22:00'
const managers = ['home-head', 'health-head', 'schools-head']

const messagesAbout = async ({ store }: Service, id: string) =>
  (await store.readMessagesAbout({ type: 'escalation', id })).length

describe.each([2, 20])('of %i incidents that need clearance, logged at once', (count) => {
  test('exactly one starts a clock and has messages; the others are linked to it', async () => {
    const service = await startService({ at: night })
    const answers = await Promise.all(
      Array.from({ length: count }, (_, number) =>
        service.asPerson(managers[number % managers.length]!).ask(postEscalation, { body: incident() }),
      ),
    )
    const [first, ...more] = answers.filter(({ linkedTo }) => linkedTo === undefined)
    expect(more).toEqual([])
    expect(first?.nextStepAt).toBe(wallClock('2026-04-08T22:10'))
    expect(await messagesAbout(service, first!.id)).toBe(4)
    for (const linked of answers.filter(({ id }) => id !== first!.id)) {
      expect(linked).toMatchObject({ linkedTo: first!.id, needsClearance: true })
      expect(linked.nextStepAt).toBe(first!.nextStepAt)
      expect(await messagesAbout(service, linked.id)).toBe(0)
    }
  })
})

test('an incident logged later is linked too, and reads so', async () => {
  const service = await startService({ at: night })
  const first = await service.asPerson('home-head').ask(postEscalation, { body: incident() })
  const second = await service.at('2026-04-08T22:15').asPerson('schools-head').ask(postEscalation, { body: incident() })
  expect(second.linkedTo).toBe(first.id)
  const read = await service.asPerson('schools-head').ask(getEscalation, { parameters: { id: second.id } })
  expect(read).toEqual(second)
})

test('an incident that needs no clearance is linked to none', async () => {
  const service = await startService({ at: night })
  await service.asPerson('home-head').ask(postEscalation, { body: incident() })
  const inCoreHours = await service
    .at('2026-04-09T10:00')
    .asPerson('home-head')
    .ask(postEscalation, { body: incident() })
  expect(inCoreHours).toMatchObject({ needsClearance: false })
  expect(inCoreHours).not.toHaveProperty('linkedTo')
})
