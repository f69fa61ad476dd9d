import { describe, expect, test } from 'vitest'
import {
  getAgreement,
  getAgreements,
  postAgreement,
  postApproval,
  postCancellation,
  putAgreement,
} from '../../../shared/contract/agreements.ts'
import { agreementBody } from '../../fixtures/agreementBody.ts'
import { approved, drafted } from '../../fixtures/agreementSteps.ts'
import { problemIn, type Answered } from '../../fixtures/client.ts'
import { follows, organizationWithMail } from '../../fixtures/followers.ts'
import { toldTo } from '../../fixtures/mails.ts'
import { startService, type Service } from '../../fixtures/service.ts'

const withKey = (key: string, more: Record<string, unknown> = {}) => ({
  body: agreementBody(more),
  headers: { 'idempotency-key': key },
})

const count = async (service: Service) => (await service.asPerson('it-1').ask(getAgreements)).items.length

const codeOf = (answered: Answered) => (answered.status === 200 ? 'done' : problemIn(answered).code)

describe('the same key and the same body', () => {
  test('make one draft, and are answered with the very same answer', async () => {
    const service = await startService()
    const first = await service.asPerson('it-1').send(postAgreement, withKey('a'))
    expect(first.status).toBe(201)
    const before = await service.contents()
    expect(await service.at('2026-04-09T09:59').restarted().asPerson('it-1').send(postAgreement, withKey('a'))).toEqual(
      first,
    )
    expect(await service.contents()).toEqual(before)
    expect(await service.asPerson('it-1').refused(postAgreement, withKey('a', { purpose: 'Noe annet' }))).toMatchObject(
      {
        code: 'idempotencyKeyReused',
      },
    )
    expect(await count(service)).toBe(1)
  })

  test('ten times at once make one draft', async () => {
    const service = await startService()
    const it = service.asPerson('it-1')
    const answers = await Promise.all(Array.from({ length: 10 }, () => it.send(postAgreement, withKey('a'))))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(await count(service)).toBe(1)
  })

  test('approve once, also where approving a second time would be refused', async () => {
    const service = await startService()
    const { id } = await drafted(service)
    const sent = { parameters: { id }, body: { role: 'director' }, headers: { 'idempotency-key': 'a' } }
    const first = await service.asPerson('director').send(postApproval, sent)
    expect(first.status).toBe(200)
    expect(await service.asPerson('director').send(postApproval, sent)).toEqual(first)
  })

  test('send again what was not sent the first time, and never what was', async () => {
    const service = await startService({ organization: organizationWithMail() })
    await follows(service, 'nurse', 'home-care')
    const { id } = await drafted(service)
    const sent = { parameters: { id }, body: { role: 'director' }, headers: { 'idempotency-key': 'a' } }
    service.publisher.behave('fails')
    service.timers.behave('fails')
    await service.asPerson('director').ask(postApproval, sent)
    service.publisher.behave('obeys')
    service.timers.behave('obeys')
    service.at('2026-04-08T10:05')
    for (const _ of [1, 2]) await service.asPerson('director').ask(postApproval, sent)
    expect(toldTo(service, 'nurse', 'agreement')).toEqual(['announced'])
    expect(service.timers.waiting()).toHaveLength(2)
  })
})

describe('while a notice goes from topic to topic', () => {
  test('its agreement is cancelled: it goes no further, and only those it reached are told that it is cancelled', async () => {
    const service = await startService({ organization: organizationWithMail() })
    const everybody = ['nurse', 'health-head', 'teacher'] as const
    await follows(service, 'nurse', 'home-care')
    await follows(service, 'health-head', 'health')
    await follows(service, 'teacher', 'schools')
    const { id } = await drafted(service, { audience: { everyone: true } })
    const publish = service.publisher.publish.bind(service.publisher)
    service.publisher.publish = async (topic, mail) => {
      service.publisher.publish = publish
      const outcome = await publish(topic, mail)
      const cancellation = { parameters: { id }, body: { reason: 'Utsatt' } }
      await service.asPerson('it-1').ask(postCancellation, cancellation)
      return outcome
    }
    await approved(service, id)
    for (const time of ['10:01', '10:02']) await service.at(`2026-04-08T${time}`).wake()
    const told = everybody.map((person) => toldTo(service, person, 'agreement'))
    expect(told.filter((kinds) => kinds.length > 0)).toEqual([['announced', 'cancelled']])
    const messages = await service.store.readMessagesAbout({ type: 'agreement', id })
    expect(messages.map(({ content, state }) => [content.kind, state])).toContainEqual(['announced', 'superseded'])
  })
})

describe('at the same moment', () => {
  test('two approvals agree it once, and it is announced once', async () => {
    const service = await startService({ organization: organizationWithMail() })
    await follows(service, 'nurse', 'home-care')
    const { id } = await drafted(service)
    const approval = (who: string, role: string) =>
      service.asPerson(who).send(postApproval, { parameters: { id }, body: { role } })
    const answers = await Promise.all([approval('director', 'director'), approval('finance', 'itSuperior')])
    expect(answers.map(codeOf).toSorted()).toEqual(['done', 'notAllowedInState'])
    expect(toldTo(service, 'nurse', 'agreement')).toEqual(['announced'])
  })

  test('of two changes of what was read alike one is stale', async () => {
    const service = await startService()
    const { id } = await drafted(service)
    const put = (purpose: string) =>
      service.asPerson('it-1').send(putAgreement, {
        parameters: { id },
        headers: { 'if-match': '"1.1"' },
        body: agreementBody({ purpose }),
      })
    const answers = await Promise.all([put('Det ene'), put('Det andre')])
    expect(answers.map(codeOf).toSorted()).toEqual(['done', 'stale'])
  })

  test('an approval and a cancellation leave it cancelled, and nobody believes in it', async () => {
    const service = await startService({ organization: organizationWithMail() })
    await follows(service, 'nurse', 'home-care')
    const { id } = await drafted(service)
    await Promise.all([
      service.asPerson('director').send(postApproval, { parameters: { id }, body: { role: 'director' } }),
      service.asPerson('it-1').ask(postCancellation, { parameters: { id }, body: { reason: 'Ikke nødvendig' } }),
    ])
    expect(await service.asPerson('it-1').ask(getAgreement, { parameters: { id } })).toMatchObject({
      state: 'cancelled',
    })
    expect([[], ['announced', 'cancelled']]).toContainEqual(toldTo(service, 'nurse', 'agreement'))
    const calendar = await service.store.readCalendar()
    expect(calendar.agreements).toEqual([])
  })

  test('two agreements for the same people are both agreed, and both count', async () => {
    const service = await startService()
    const drafts = [await drafted(service), await drafted(service)]
    await Promise.all(
      drafts.map(({ id }) =>
        service.asPerson('director').ask(postApproval, { parameters: { id }, body: { role: 'director' } }),
      ),
    )
    const calendar = await service.store.readCalendar()
    expect(calendar.agreements.map(({ id }) => id).toSorted()).toEqual(drafts.map(({ id }) => id).toSorted())
  })

  test('an approval and the loss of the role: who has lost it has not approved', async () => {
    const service = await startService()
    const { id } = await drafted(service)
    const directory = (await service.store.readDirectory())!
    const roles = { ...directory.roles, director: { ...directory.roles.director, holder: 'health-head' } }
    const sent = { parameters: { id }, body: { role: 'director' } }
    const [approval] = await Promise.all([
      service.asPerson('director').send(postApproval, sent),
      service.store.commit([{ kind: 'directory', directory: { ...directory, version: 2, roles }, expected: 1 }]),
    ])
    const { state } = await service.asPerson('it-1').ask(getAgreement, { parameters: { id } })
    expect([codeOf(approval), state]).toEqual(approval.status === 200 ? ['done', 'agreed'] : ['forbidden', 'draft'])
  })
})
