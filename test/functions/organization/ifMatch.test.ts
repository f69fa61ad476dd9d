import { beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { getOrganization, putOrganization } from '../../../shared/contract/organization.ts'
import { problemIn } from '../../fixtures/client.ts'
import { organizationIn } from '../../fixtures/organization.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { smallFile, smallFileWith } from '../../unit/shared/domain/organization/smallFile.ts'

const admin = 'p-it-1'

let service: Service

beforeAll(async () => {
  service = await startService({ organization: organizationIn(stringify(smallFile())) })
})

describe('If-Match', () => {
  const body = stringify(smallFileWith('/organization/name', 'Nye Havnes kommune'))

  const put = async (ifMatch: string | undefined) => {
    const before = await service.contents()
    const headers: Record<string, string> = ifMatch === undefined ? {} : { 'if-match': ifMatch }
    const problem = problemIn(await service.asPerson(admin).send(putOrganization, { body, headers }))
    expect(await service.contents()).toEqual(before)
    return problem
  }

  test('must be sent', async () => {
    expect(await put(undefined)).toMatchObject({ status: 428, code: 'preconditionMissing' })
  })

  test.each(['"0"', '"2"', '2', '"999999999999999"'])('%s is stale', async (ifMatch) => {
    expect(await put(ifMatch)).toMatchObject({ status: 412, code: 'stale' })
  })

  test.each(['', '*', '"', '"1', 'one', '"1", "2"', '1.0', '-1', '0x1', '"1e0"', '"1000000000000000000000"'])(
    '%j names no version of ours, so it is stale',
    async (ifMatch) => {
      expect(await put(ifMatch)).toMatchObject({ status: 412, code: 'stale' })
    },
  )

  test('is the ETag that was read, also when a proxy that compresses has made it weak', async () => {
    const own = await startService({ organization: organizationIn(stringify(smallFile())) })
    const { headers } = await own.asPerson(admin).send(getOrganization)
    expect(headers['etag']).toBe('"1"')
    const weak = { 'if-match': `W/${String(headers['etag'])}` }
    expect(await own.asPerson(admin).ask(putOrganization, { body, headers: weak })).toMatchObject({ version: 2 })
  })
})
