import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { renewFacts } from '../../../web/offline/facts.ts'
import { facts } from '../../../web/offline/keptFacts.ts'
import { draft, startDraft } from '../../../web/report/draft.ts'
import { sendDraft } from '../../../web/report/sendDraft.ts'
import { sending } from '../../../web/report/sending.ts'
import { showCard } from '../../../web/session/card.ts'
import { forgetPerson } from '../../../web/session/forgetPerson.ts'
import { fetchMe } from '../../../web/session/me.ts'
import { putCardAway } from '../../../web/session/putCardAway.ts'
import { endSession, startSession } from '../../../web/session/session.ts'
import { stubStorages } from '../support/storages.ts'

let storages: ReturnType<typeof stubStorages>
let answer: PromiseWithResolvers<Response>

const signIn = (token: string): void => startSession({ token, expiresAt: Date.now() + 3_600_000 })

const signOut = (): void => {
  endSession()
  forgetPerson()
}

const factsOf = (personId: string) => Response.json({ personId, at: new Date().toISOString() })

const keptFor = (): unknown => JSON.parse(storages.localStorage.get('vaktlinje.facts') ?? '{}').personId

const begun = { unit: 'library', callbackPhone: '49 00 00 01' }

beforeEach(() => {
  storages = stubStorages()
  answer = Promise.withResolvers<Response>()
  vi.stubGlobal('fetch', () => answer.promise)
})

afterEach(() => {
  putCardAway()
  signOut()
  vi.unstubAllGlobals()
})

test('facts that come after their owner has signed out are not kept', async () => {
  signIn('marit')
  const renewed = renewFacts()
  signOut()
  answer.resolve(factsOf('p-marit'))
  await renewed
  expect([facts.get(), keptFor()]).toEqual([undefined, undefined])
})

test("facts of a card's holder that come after the card was put away do not take the place of the owner's", async () => {
  signIn('marit')
  const renewed = renewFacts()
  answer.resolve(factsOf('p-marit'))
  await renewed
  endSession()
  answer = Promise.withResolvers<Response>()
  showCard('card-of-gunnhild')
  const late = renewFacts()
  putCardAway()
  answer.resolve(factsOf('p-gunnhild'))
  await late
  expect(keptFor()).toBe('p-marit')
})

test('who one is, answered after signing out, is not kept either', async () => {
  signIn('marit')
  const asked = fetchMe()
  signOut()
  answer.resolve(Response.json({ personId: 'p-marit', name: 'Marit', capabilities: [] }))
  await asked
  expect([...storages.sessionStorage.keys()]).toEqual([])
})

test('a report that somebody has left waiting is gone when another person signs in', async () => {
  signIn('marit')
  const renewed = renewFacts()
  answer.resolve(factsOf('p-marit'))
  await renewed
  startDraft('other', begun)
  endSession()
  signIn('sunniva')
  answer = Promise.withResolvers<Response>()
  answer.resolve(Response.json({ personId: 'p-sunniva', name: 'Sunniva', capabilities: [] }))
  await fetchMe()
  expect([draft.get(), facts.get()]).toEqual([undefined, undefined])
})

test('the answer to a report that its writer no longer waits for is shown to nobody', async () => {
  signIn('marit')
  startDraft('other', begun)
  const sent = sendDraft()
  signOut()
  startDraft('productionStop', begun)
  answer.resolve(Response.json({ id: 'incident' }))
  await sent
  expect(sending.get()).toEqual({ underWay: false })
  expect(draft.get()?.criterion).toBe('productionStop')
})

test('why a report was refused does not stand above the next one', async () => {
  signIn('marit')
  startDraft('other', begun)
  answer.resolve(Response.json({ code: 'phoneUnreadable' }, { status: 422 }))
  await sendDraft()
  expect(sending.get().problem?.code).toBe('phoneUnreadable')
  forgetPerson()
  startDraft('other', begun)
  expect(sending.get()).toEqual({ underWay: false })
})

test('the server no longer knows somebody: what the phone keeps for them goes. A 403 from a proxy on the way takes nothing', async () => {
  signIn('marit')
  const renewed = renewFacts()
  answer.resolve(factsOf('p-marit'))
  await renewed
  const refused = (response: Response) => {
    answer = Promise.withResolvers<Response>()
    answer.resolve(response)
    return renewFacts().catch(({ code }: { code: string }) => code)
  }
  expect(await refused(new Response('<p>Blocked</p>', { status: 403 }))).toBe('forbidden')
  expect(keptFor()).toBe('p-marit')
  expect(await refused(Response.json({ code: 'notInOrganisation' }, { status: 403 }))).toBe('notInOrganisation')
  expect(keptFor()).toBeUndefined()
})

test('the page of a network that wants its own sign-in is no answer of ours', async () => {
  signIn('marit')
  answer.resolve(new Response('<p>Welcome to our Wi-Fi</p>', { headers: { 'content-type': 'text/html' } }))
  await expect(renewFacts()).rejects.toMatchObject({ code: 'unreachable' })
})
