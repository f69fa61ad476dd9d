import { expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import { getSubscription } from '../../shared/contract/subscription.ts'
import { asking, end, type LocalEdition, startEdition, temporaryFolder, tokenFor } from './support/edition.ts'
import { readJson } from './support/json.ts'
import { people } from './support/people.ts'

const box = z.object({ items: z.array(z.object({ to: z.string(), text: z.string(), links: z.array(z.string()) })) })
const clock = z.object({ now: z.string() })

const mailsTo = async (edition: LocalEdition, email: string) =>
  (await readJson(await asking(edition, `/local/mailbox?to=${email}`), box)).items

const follow = async ({ origin }: LocalEdition, token: string) => {
  const answer = await fetch(`${origin}/api/subscription`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ unit: 'it' }),
  })
  return readJson(answer, getSubscription.answer)
}

const stateOf = async (edition: LocalEdition, token: string) =>
  (await readJson(await asking(edition, '/api/subscription', token), getSubscription.answer)).state

const linkTo = async (edition: LocalEdition, email: string): Promise<string> => {
  await vi.waitUntil(async () => (await mailsTo(edition, email)).length > 0, { timeout: 5000 })
  const [mail] = await mailsTo(edition, email)
  return mail?.links[0] ?? ''
}

test('who asks for notices gets a mail, and gets them once its link was followed and its button pressed', async () => {
  const edition = await startEdition(await temporaryFolder())
  const token = await tokenFor(edition, people.itSuperior)
  expect((await follow(edition, token)).state).toBe('pending')
  const link = await linkTo(edition, people.itSuperior)
  expect(new URL(link).origin).toBe(edition.origin)
  expect((await fetch(link)).status).toBe(200)
  expect(await stateOf(edition, token)).toBe('pending')
  expect((await fetch(link, { method: 'POST' })).status).toBe(200)
  expect(await stateOf(edition, token)).toBe('confirmed')
})

test('mails and subscriptions are there again after the edition was killed', async () => {
  const folder = await temporaryFolder()
  const first = await startEdition(folder)
  const token = await tokenFor(first, people.itSuperior)
  await follow(first, token)
  const link = new URL(await linkTo(first, people.itSuperior))
  await end(first.command, 'SIGKILL')

  const second = await startEdition(folder)
  const again = await tokenFor(second, people.itSuperior)
  expect(await mailsTo(second, people.itSuperior)).toHaveLength(1)
  expect(await stateOf(second, again)).toBe('pending')
  await fetch(`${second.origin}${link.pathname}${link.search}`, { method: 'POST' })
  expect(await stateOf(second, again)).toBe('confirmed')
})

test('time starts at --at and can be let pass: what nobody confirmed within 48 hours is gone', async () => {
  const edition = await startEdition(await temporaryFolder(), '--at', '2026-04-08T10:00')
  const token = await tokenFor(edition, people.itSuperior)
  await follow(edition, token)
  const link = await linkTo(edition, people.itSuperior)
  const answer = await fetch(`${edition.origin}/local/clock`, { method: 'POST', body: '{"to":"2026-04-10T12:00"}' })
  expect((await readJson(answer, clock)).now >= '2026-04-10T10:00:00.000Z').toBe(true)
  expect((await fetch(link, { method: 'POST' })).status).toBe(404)
  expect(await stateOf(edition, token)).toBe('ended')
})
