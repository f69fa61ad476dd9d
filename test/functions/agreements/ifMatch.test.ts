import { describe, expect, test } from 'vitest'
import { postAgreement, postApproval, putAgreement } from '../../../shared/contract/agreements.ts'
import { agreementBody } from '../../fixtures/agreementBody.ts'
import { agreed, changed, drafted, etagRead } from '../../fixtures/agreementSteps.ts'
import { startService, type Service } from '../../fixtures/service.ts'

const one = (id: string) => ({ parameters: { id } })

const put = (service: Service, id: string, ifMatch: string, more: Record<string, unknown> = {}) =>
  service
    .asPerson('it-1')
    .send(putAgreement, { ...one(id), headers: { 'if-match': ifMatch }, body: agreementBody(more) })

describe('If-Match', () => {
  test('takes the ETag of every answer', async () => {
    const service = await startService()
    const posted = await service.asPerson('it-1').send(postAgreement, { body: agreementBody() })
    const id = String(JSON.parse(posted.text).id)
    expect(posted.headers['etag']).toBe('"1.1"')
    expect(await etagRead(service, id)).toBe('"1.1"')
    const changedOnce = await put(service, id, '"1.1"', { purpose: 'Noe annet' })
    expect([changedOnce.status, changedOnce.headers['etag']]).toEqual([200, '"1.2"'])
    const { headers } = await service
      .asPerson('director')
      .send(postApproval, { ...one(id), body: { role: 'director' } })
    expect(headers['etag']).toBe('"1.3"')
    expect((await put(service, id, 'W/"1.3"')).headers['etag']).toBe('"2.4"')
  })

  test('takes the version alone, too', async () => {
    const service = await startService()
    const { id } = await agreed(service)
    expect((await put(service, id, '"1"', { purpose: 'Noe annet' })).status).toBe(200)
    expect((await put(service, id, '1', { purpose: 'Noe tredje' })).status).toBe(412)
    expect((await put(service, id, '2', { purpose: 'Noe tredje' })).status).toBe(200)
  })

  test('refuses an ETag from before somebody else wrote, and writes nothing', async () => {
    const service = await startService()
    const { id } = await drafted(service)
    await changed(service, id, { purpose: 'Noe annet' })
    const before = await service.contents()
    expect((await put(service, id, '"1.1"', { purpose: 'Noe tredje' })).status).toBe(412)
    expect(await service.contents()).toEqual(before)
  })

  test('keeps an approver from approving what they have not read; left out it is what there is', async () => {
    const service = await startService()
    const { id } = await drafted(service)
    const read = await etagRead(service, id)
    await changed(service, id, { purpose: 'Noe annet' })
    const sent = { ...one(id), body: { role: 'director' } }
    expect(
      await service.asPerson('director').refused(postApproval, { ...sent, headers: { 'if-match': read } }),
    ).toMatchObject({ code: 'stale' })
    expect(await service.asPerson('director').ask(postApproval, sent)).toMatchObject({ purpose: 'Noe annet' })
  })
})
