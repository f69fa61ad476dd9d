import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { getOrganization, postOrganizationCheck, putOrganization } from '../../../shared/contract/organization.ts'
import { getMe } from '../../../shared/contract/me.ts'
import { getStatus } from '../../../shared/contract/status.ts'
import { problemIn } from '../../fixtures/client.ts'
import { asBase64 } from '../../fixtures/gatewayEvent.ts'
import { demonstrationText, organizationIn } from '../../fixtures/organization.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { smallFile, smallFileWith, smallPerson } from '../../unit/shared/domain/organization/smallFile.ts'

const admin = 'p-it-1'

const startSmall = () => startService({ organization: organizationIn(stringify(smallFile())) })

const put = (service: Service, file: unknown, version = 1) =>
  service.asPerson(admin).ask(putOrganization, { body: stringify(file), headers: { 'if-match': `"${version}"` } })

const nothingChanged = {
  settings: [],
  units: { added: [], removed: [], changed: [] },
  people: { added: [], removed: [], changed: [] },
  callOutPhones: { set: 0, removed: 0 },
}

const changedFile = {
  ...smallFile(),
  hours: { core: '10:00-14:00' },
  units: [...smallFile().units, { id: 'library', name: 'Bibliotek', parent: 'admin', leader: 'p-librarian' }],
  people: [
    smallPerson('p-director', 'admin', '49 00 00 09'),
    smallPerson('p-finance', 'admin', '49 00 00 02'),
    ...smallFile().people.slice(2),
    smallPerson('p-librarian', 'library', '49 00 00 04'),
  ],
}

const changes = {
  settings: ['hours.core'],
  units: { added: ['library'], removed: [], changed: [] },
  people: { added: ['p-librarian'], removed: [], changed: ['p-director'] },
  callOutPhones: { set: 0, removed: 0 },
}

describe('checking a file', () => {
  test('tells what would change and where there would be holes, and writes nothing', async () => {
    const service = await startSmall()
    const before = await service.contents()
    const file = { ...changedFile, units: [...changedFile.units, { id: 'vacant', name: 'Ledig', parent: 'admin' }] }
    const checked = await service.asPerson(admin).ask(postOrganizationCheck, { body: stringify(file) })
    expect(checked.differences).toEqual({ ...changes, units: { ...changes.units, added: ['library', 'vacant'] } })
    expect(checked.holes).toEqual(
      expect.arrayContaining([
        { code: 'leaderVacant', unit: 'vacant' },
        { code: 'unitUnreachable', unit: 'vacant' },
      ]),
    )
    expect(await service.contents()).toEqual(before)
  })

  test('counts call-out numbers and shows none', async () => {
    const service = await startSmall()
    const file = smallFileWith('/people/2/callOutPhone', '49 00 09 04')
    const { text } = await service.asPerson(admin).send(postOrganizationCheck, { body: stringify(file) })
    expect(JSON.parse(text)).toMatchObject({ differences: { callOutPhones: { set: 1, removed: 0 } } })
    expect(text).not.toMatch(/49 ?00 ?09/)
  })
})

describe('replacing the file', () => {
  test('puts it in force at once, under the next version', async () => {
    const service = await startSmall()
    const replaced = await put(service, changedFile)
    expect(replaced).toMatchObject({ version: 2, differences: changes })
    const librarian = service.withClaims({ sub: 'x', email: 'p-librarian@havnes.example' })
    expect(await librarian.ask(getMe)).toMatchObject({ personId: 'p-librarian', capabilities: ['manager'] })
    expect(await service.anyone.ask(getStatus, { query: { at: '2026-04-08T09:30' } })).toMatchObject({
      band: 'unstated',
    })
    const { headers } = await service.asPerson(admin).send(getOrganization)
    expect(headers['etag']).toBe('"2"')
  })

  test('shuts out who is not in it any more', async () => {
    const service = await startSmall()
    await put(service, changedFile)
    await put(service, smallFile(), 2)
    const librarian = service.withClaims({ sub: 'x', email: 'p-librarian@havnes.example' })
    expect(await librarian.refused(getMe)).toMatchObject({ code: 'notInOrganisation' })
  })

  test('by the same file again writes nothing, and keeps the version', async () => {
    const service = await startSmall()
    service.calls.reset()
    expect(await put(service, smallFile())).toMatchObject({ version: 1, differences: nothingChanged })
    expect(service.written).toEqual([])
    expect(service.calls.names()).not.toContain('TransactWriteItems')
  })

  test('by two at once is done by one of them; the other is told to look again, and nothing of theirs is written', async () => {
    const service = await startSmall()
    const files = ['Den ene', 'Den andre'].map((name) => smallFileWith('/people/0/name', name))
    const answers = await Promise.all(
      files.map((file) =>
        service.asPerson(admin).send(putOrganization, { body: stringify(file), headers: { 'if-match': '"1"' } }),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]))
    const winner = answers.findIndex(({ status }) => status === 200)
    expect(problemIn(answers[1 - winner]!)).toMatchObject({ code: 'stale' })
    const director = await service.asPerson('p-director').ask(getMe)
    expect(director.name).toBe(['Den ene', 'Den andre'][winner])
  })

  test('takes JSON and YAML, as text and in base64', async () => {
    const service = await startSmall()
    const asAdmin = service.asPerson(admin)
    const statuses = []
    for (const [type, body] of [
      ['application/json', JSON.stringify(smallFile())],
      ['application/json; charset=utf-8', JSON.stringify(smallFile())],
      ['application/yaml', stringify(smallFile())],
      ['text/yaml', stringify(smallFile())],
      ['Text/Plain', stringify(smallFile())],
    ] as const) {
      const sent = { body, headers: { 'content-type': type } }
      statuses.push((await asAdmin.send(postOrganizationCheck, sent)).status)
      statuses.push(
        (
          await asAdmin.send(postOrganizationCheck, { ...sent }, (event) =>
            event.isBase64Encoded ? event : asBase64(event),
          )
        ).status,
      )
    }
    expect(new Set(statuses)).toEqual(new Set([200]))
  })
})

describe('reading the file', () => {
  test('gives what was imported, without call-out numbers, which are write-only', async () => {
    const service = await startService({ organization: organizationIn(demonstrationText) })
    const { text } = await service.asPerson(admin).send(getOrganization)
    expect(text).not.toContain('callOutPhone')
    expect(text).not.toContain('+474900090')
    const read = organizationIn(text)
    const imported = organizationIn(demonstrationText)
    expect({ ...read, callOutPhones: undefined, people: new Set(read.people) }).toEqual({
      ...imported,
      callOutPhones: undefined,
      people: new Set(imported.people),
    })
  })

  test('is JSON, or YAML for who asks for it; sent back, either changes nothing and keeps the call-out numbers', async () => {
    const service = await startService({ organization: organizationIn(demonstrationText) })
    const asAdmin = service.asPerson(admin)
    for (const [accept, type] of [
      ['*/*', 'application/json'],
      ['text/yaml', 'text/yaml'],
      ['application/yaml', 'text/yaml'],
    ] as const) {
      const { text, headers } = await asAdmin.send(getOrganization, { headers: { accept } })
      expect(headers).toMatchObject({ 'content-type': type, etag: '"1"' })
      expect(parse(text)).toMatchObject({ organization: { name: 'Havnes kommune' } })
      const back = { body: text, headers: { 'content-type': type, 'if-match': String(headers['etag']) } }
      expect(await asAdmin.ask(putOrganization, back)).toMatchObject({ version: 1, differences: nothingChanged })
    }
    expect(await service.store.readCallOutPhones()).toEqual(
      new Map([
        ['p-it-1', '+4749000909'],
        ['p-it-2', '+4749000910'],
        ['p-it-3', '+4749000911'],
      ]),
    )
  })
})
