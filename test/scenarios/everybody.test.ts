import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { linksIn } from '../../infra/local/mailbox/links.ts'
import { postAgreement, postApproval } from '../../shared/contract/agreements.ts'
import { getNotices } from '../../shared/contract/notices.ts'
import type { Organization } from '../../shared/domain/organization/organization.ts'
import type { Change } from '../../shared/ports.ts'
import { agreementBody } from '../fixtures/agreementBody.ts'
import { commitAll } from '../fixtures/commitAll.ts'
import { generateOrganization } from '../fixtures/generateOrganization.ts'
import { organizationIn } from '../fixtures/organization.ts'
import { foundTown, type Town } from './support/town.ts'

const units = 50
const people = 1000
const lead = 'p-3'
const director = 'p-1'

/** Everybody follows their own unit, confirmed. */
const followAll = async (town: Town, organization: Organization): Promise<void> => {
  const topics = new Map<string, string>()
  for (const { id } of organization.units) topics.set(id, await town.publisher.createTopic(`vaktlinje-${id}`, 'Havnes'))
  const subscriptions = await inTurns(organization.people, async ({ id, unit, email = '' }) => {
    const address = await town.publisher.subscribe(topics.get(unit) ?? '', email)
    return { personId: id, unit, email, address, state: 'confirmed' as const, since: town.now(), version: 1 }
  })
  await town.quiet()
  await inTurns(town.arrived(), ({ text }) => town.press(linksIn(text)[0] ?? ''))
  await commitAll(town.store, [
    ...[...topics].map(([unit, address]): Change => ({ kind: 'topic', topic: { unit, address } })),
    ...subscriptions.map((subscription): Change => ({ kind: 'subscription', subscription, expected: 0 })),
  ])
}

/** Ten at a time. */
const inTurns = async <Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += 10)
    results.push(...(await Promise.all(items.slice(start, start + 10).map(act))))
  return results
}

const subject = 'Havnes kommune: varsel om beredskapsvakt på IT'

test('a notice to 50 units reaches 1,000 people, each once, and one sees how far it has come', async () => {
  const organization = organizationIn(stringify(generateOrganization({ units, people, seed: 1 })))
  const town = await foundTown(organization, '2026-04-14T10:00')
  await followAll(town, organization)

  const body = agreementBody({
    staff: [lead],
    audience: { everyone: true },
    acceptWarnings: ['uninformed', 'lessThan14Days'],
  })
  const { id } = await town.asPerson(lead).ask(postAgreement, { body })
  const request = { isAnswered: false }
  const approving = town
    .asPerson(director)
    .ask(postApproval, { parameters: { id }, body: { role: 'director' } })
    .finally(() => {
      request.isAnswered = true
    })
  const progress: number[] = []
  const look = async (): Promise<void> => {
    const { items } = await town.asPerson(lead).ask(getNotices)
    const notice = items.find(({ kind }) => kind === 'announced')
    if (notice) {
      expect(notice.topics.total).toBe(units)
      progress.push(notice.topics.sent)
    }
  }
  while (!request.isAnswered) await look()
  await approving
  // What does not fit into the patience of a request is sent seconds later.
  await town.passUntil('2026-04-14T10:05')
  await look()

  expect(progress).toEqual(progress.toSorted((one, other) => one - other))
  expect(progress.some((sent) => sent > 0 && sent < units)).toBe(true)
  expect(progress.at(-1)).toBe(units)
  const notices = town.arrived().filter((mail) => mail.subject === subject)
  expect(notices).toHaveLength(people)
  expect(new Set(notices.map(({ to }) => to)).size).toBe(people)
})
