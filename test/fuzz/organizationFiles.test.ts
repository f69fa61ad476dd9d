import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { importOrganization } from '../../functions/organization/importOrganization.ts'
import { readKeptOrganization } from '../../functions/organization/keptOrganization.ts'
import { ulidIds } from '../../shared/adapters/system/ulidIds.ts'
import { getOrganization, postOrganizationCheck, putOrganization } from '../../shared/contract/organization.ts'
import type { Sent } from '../fixtures/gatewayEvent.ts'
import { byCommand } from '../../shared/domain/audit/auditEntry.ts'
import { organizationIn } from '../fixtures/organization.ts'
import { startService, type Service } from '../fixtures/service.ts'
import { wallClock } from '../fixtures/wallClock.ts'
import { smallFile } from '../unit/shared/domain/organization/smallFile.ts'
import { answeredInTime, isRefusal, writesOf } from './support/answers.ts'
import { rounds } from './support/rounds.ts'
import { hostileBody } from './support/hostile.ts'
import { spoiledFrom } from './support/spoiled.ts'

const whole = () => ({
  ...smallFile(),
  hours: { workday: '07:00-16:30', core: '09:00-14:00', extended: '14:00-16:30', closures: ['2026-05-15'] },
  escalation: { step: 'PT10M', giveUp: 'PT30M' },
  notices: { leadTimes: ['P7D', 'P1D'], settle: 'PT10M' },
})

const spoiled = fc.oneof(
  { weight: 3, arbitrary: spoiledFrom(fc.constant(whole())) },
  spoiledFrom(spoiledFrom(fc.constant(whole()))),
)

/** A text in which some letters are gone, doubled or others. */
const scratched = fc
  .tuple(
    fc.nat(),
    fc.nat(20),
    fc.constantFrom('', ':', '\n', ' - ', '\t', '&a ', '*a', '!', '"', '{', '| ', '---\n', '\u0000'),
  )
  .map(([at, length, put]) => {
    const text = stringify(whole())
    const from = at % text.length
    return text.slice(0, from) + put + text.slice(from + length)
  })

const json = { 'content-type': 'application/json' }

const files: fc.Arbitrary<Sent> = fc.oneof(
  { weight: 3, arbitrary: spoiled.map((file) => ({ body: stringify(file) ?? '' })) },
  { weight: 2, arbitrary: spoiled.map((file) => ({ body: JSON.stringify(file) ?? '', headers: json })) },
  { weight: 2, arbitrary: scratched.map((body) => ({ body })) },
  hostileBody.map((body) => ({ body })),
)

const admin = 'p-it-1'
const original = organizationIn(stringify(whole()))

/** Both check and import say the same of it, and only an import that succeeds writes. Tells whether it has. */
const imported = async (service: Service, version: number, sent: Sent): Promise<boolean> => {
  const client = service.asPerson(admin)
  service.calls.reset()
  const checked = await answeredInTime(() => client.send(postOrganizationCheck, sent))
  const isRefused = isRefusal(postOrganizationCheck, checked)
  expect(writesOf(service)).toEqual([])
  const headers = { 'if-match': `"${version}"`, ...sent.headers }
  const put = await answeredInTime(() => client.send(putOrganization, { ...sent, headers }))
  expect(isRefusal(putOrganization, put)).toBe(isRefused)
  if (isRefused) expect(writesOf(service)).toEqual([])
  return writesOf(service).length > 0
}

/** What was imported and is read again is a file that changes nothing. */
const readsBack = async (service: Service): Promise<void> => {
  const client = service.asPerson(admin)
  const { status, text } = await client.send(getOrganization)
  // They may have taken themselves away.
  if (status === 403) return
  const { differences } = await client.ask(postOrganizationCheck, { body: text, headers: json })
  const same = { added: [], removed: [], changed: [] }
  expect(differences).toMatchObject({ settings: [], units: same, people: same })
}

/** Puts the file back that all others are made from, and tells its version. */
const restored = async ({ store }: Service): Promise<number> => {
  const kept = await readKeptOrganization(store)
  const outcome = await importOrganization(store, original, {
    kept,
    by: byCommand,
    now: wallClock('2026-04-08T10:00'),
    ids: ulidIds,
  })
  if (!outcome.imported) throw new Error('The file was not put back')
  return outcome.version
}

test.for(rounds(200))(
  'whatever $count organisation files say, none makes us fail or hang, and none that is refused is half imported (seed $seed)',
  { timeout: 120_000 },
  async ({ seed, count }) => {
    const service = await startService({ organization: original })
    let version = 1
    await fc.assert(
      fc.asyncProperty(files, async (sent) => {
        if (!(await imported(service, version, sent))) return
        await readsBack(service)
        version = await restored(service)
      }),
      { seed, numRuns: count },
    )
  },
)
