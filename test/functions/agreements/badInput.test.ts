import { beforeAll, describe, expect, test } from 'vitest'
import { postAgreement, postApproval, postCancellation, putAgreement } from '../../../shared/contract/agreements.ts'
import type { Route } from '../../../shared/contract/route.ts'
import { agreementBody } from '../../fixtures/agreementBody.ts'
import { agreed, drafted } from '../../fixtures/agreementSteps.ts'
import { organizationWith } from '../../fixtures/organization.ts'
import type { Sent } from '../../fixtures/gatewayEvent.ts'
import { startService, type Service } from '../../fixtures/service.ts'

const acting = [{ person: 'health-head', from: '2026-05-01', to: '2026-06-01' }]
const organization = organizationWith({ roles: { itSuperior: { acting } } })

const unknown = '01KNQAW9G0A8044AXZG5TP08WV'

let service: Service
let draftId: string
let agreedId: string
let cancelledId: string

beforeAll(async () => {
  service = await startService({ organization })
  draftId = (await drafted(service)).id
  agreedId = (await agreed(service, { audience: { units: ['schools'] }, staff: ['it-2'] })).id
  cancelledId = (
    await agreed(service, { acceptWarnings: ['uninformed'], from: '2026-06-05T16:00', to: '2026-06-08T08:00' })
  ).id
  await service
    .asPerson('it-1')
    .ask(postCancellation, { parameters: { id: cancelledId }, body: { reason: 'Ikke nødvendig' } })
})

/** Sends it, sees that nothing was written, and gives the problem. */
const refused = async (who: string, route: Route, sent: Sent) => {
  const before = await service.contents()
  const problem = await service.asPerson(who).refused(route, sent)
  expect(await service.contents()).toEqual(before)
  return problem
}

const wrongTerms: [string, Record<string, unknown>, string, string][] = [
  ['a window that ends before it starts', { to: '2026-04-24T15:00' }, 'windowEndsBeforeStart', '/to'],
  ['a window that ends as it starts', { to: '2026-04-24T16:00' }, 'windowEndsBeforeStart', '/to'],
  ['a window that lies in the past', { from: '2026-04-03T16:00', to: '2026-04-08T10:00' }, 'windowPast', '/to'],
  ['a window longer than 60 days', { to: '2026-06-23T16:01' }, 'windowTooLong', '/to'],
  ['somebody who is not in IT', { staff: ['it-1', 'nurse'] }, 'staffUnknown', '/staff/1'],
  ['somebody whom nobody knows', { staff: ['nobody'] }, 'staffUnknown', '/staff/0'],
  ['nobody on call', { staff: [] }, 'staffMissing', '/staff'],
  ['an audience of no unit', { audience: { units: [] } }, 'audienceEmpty', '/audience'],
  [
    'an audience of a unit that is not there',
    { audience: { units: ['it', 'library'] } },
    'unitUnknown',
    '/audience/units/1',
  ],
  ['an audience that is neither', { audience: {} }, 'validation', '/audience'],
  ['an audience that is both', { audience: { everyone: true, units: ['it'] } }, 'validation', '/audience'],
  ['not everyone', { audience: { everyone: false } }, 'validation', '/audience'],
  ['a phone that is none', { phone: 'vakttelefonen' }, 'phoneUnreadable', '/phone'],
  ['no phone', { phone: undefined }, 'validation', '/phone'],
  [
    'a start in the hour that is skipped',
    { from: '2027-03-28T02:30', to: '2027-03-29T08:00' },
    'localTimeMissing',
    '/from',
  ],
  [
    'an end in the hour that comes twice',
    { from: '2026-10-23T16:00', to: '2026-10-25T02:30' },
    'localTimeAmbiguous',
    '/to',
  ],
  ['a start that is no time', { from: 'fredag' }, 'validation', '/from'],
  ['a purpose of blanks', { purpose: ' ' }, 'validation', '/purpose'],
  ['a purpose that is too long', { purpose: 'a'.repeat(501) }, 'validation', '/purpose'],
  ['a response time of no minutes', { responseMinutes: 0 }, 'validation', '/responseMinutes'],
  ['half a minute of response time', { responseMinutes: 0.5 }, 'validation', '/responseMinutes'],
  ['a warning that does not exist', { acceptWarnings: ['all'] }, 'validation', '/acceptWarnings/0'],
  ['an approval in the terms', { approval: { role: 'director' } }, 'validation', '/approval'],
]

describe('terms that say something wrong are refused, and nothing is written', () => {
  test.each(wrongTerms)('%s, in a new one', async (_, wrong, code, pointer) => {
    const problem = await refused('it-1', postAgreement, { body: agreementBody(wrong) })
    expect(problem).toMatchObject({ status: 422, code, errors: [{ pointer }] })
  })

  test.each(wrongTerms)('%s, in a change', async (_, wrong, code, pointer) => {
    const sent = { parameters: { id: agreedId }, headers: { 'if-match': '1' }, body: agreementBody(wrong) }
    expect(await refused('it-1', putAgreement, sent)).toMatchObject({ status: 422, code, errors: [{ pointer }] })
  })

  test('everything that is wrong is pointed at, each with its code', async () => {
    const body = agreementBody({ to: '2026-04-20T08:00', staff: ['nobody'], audience: { units: [] }, phone: 'x' })
    const { errors } = await refused('it-1', postAgreement, { body })
    expect(errors?.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['windowEndsBeforeStart', '/to'],
      ['staffUnknown', '/staff/0'],
      ['audienceEmpty', '/audience'],
      ['phoneUnreadable', '/phone'],
    ])
  })

  test('60 days are not too long', async () => {
    const own = await startService()
    const acceptWarnings = ['uninformed', 'longerThan14Days', 'crossesHoliday']
    expect(await drafted(own, { to: '2026-06-23T16:00', acceptWarnings })).toMatchObject({ elapsedHours: 1440 })
  })
})

const approval = (who: string, body: Record<string, unknown>, id = draftId) =>
  refused(who, postApproval, { parameters: { id }, body })

describe('an approval is refused, and nothing is written', () => {
  const recorded = { role: 'itSuperior', approvedAt: '2026-04-08T09:00', reference: 'E-post' }

  test.each<[string, Record<string, unknown>, number, string]>([
    ['of somebody who never held the role', { approver: 'schools-head' }, 422, 'approverWithoutRole'],
    ['of somebody who will hold the role later', { approver: 'health-head' }, 422, 'approverWithoutRole'],
    ['of who holds the other role', { approver: 'director' }, 422, 'approverWithoutRole'],
    ['without the time it was given', { approvedAt: undefined }, 422, 'approvedAtMissing'],
    ['given later than now', { approvedAt: '2026-04-08T10:01' }, 422, 'approvedAtInFuture'],
    ['without a place where it can be found', { reference: undefined }, 422, 'referenceMissing'],
    ['in a role that does not exist', { role: 'itLead' }, 422, 'validation'],
    ['in no role', { role: undefined }, 422, 'validation'],
  ])('recorded by the IT lead %s', async (_, wrong, status, code) => {
    expect(await approval('it-1', { ...recorded, ...wrong })).toMatchObject({ status, code })
  })

  test('of a change by a word older than the one in force', async () => {
    const own = await startService({ organization })
    const { id } = await agreed(own)
    const body = agreementBody({ purpose: 'Noe annet' })
    await own.asPerson('it-1').ask(putAgreement, { parameters: { id }, headers: { 'if-match': '1' }, body })
    expect(await own.asPerson('it-1').refused(postApproval, { parameters: { id }, body: recorded })).toMatchObject({
      status: 422,
      code: 'approvedBefore',
    })
  })

  test.each([
    ["IT's superior, in the role of the director", 'finance', 'director'],
    ["the director, in the role of IT's superior", 'director', 'itSuperior'],
    ['who will act for the superior later', 'health-head', 'itSuperior'],
    ['an IT consultant', 'it-2', 'director'],
    ['a leader', 'home-head', 'itSuperior'],
    ['a nurse', 'nurse', 'itSuperior'],
  ])('by %s', async (_, who, role) => {
    expect(await approval(who, { ...recorded, role })).toMatchObject({ status: 403, code: 'forbidden' })
  })

  test('where nothing waits for it', async () => {
    expect(await approval('director', { role: 'director' }, agreedId)).toMatchObject({
      status: 409,
      code: 'notAllowedInState',
      state: 'agreed',
    })
  })

  test('of what is not there', async () => {
    expect(await approval('director', { role: 'director' }, unknown)).toMatchObject({ status: 404, code: 'notFound' })
  })

  test('when who was to be on call has left IT', async () => {
    const own = await startService({ organization })
    const { id } = await drafted(own, { staff: ['it-3'] })
    const directory = (await own.store.readDirectory())!
    const people = new Map([...directory.people].filter(([personId]) => personId !== 'it-3'))
    await own.store.commit([{ kind: 'directory', directory: { ...directory, version: 2, people }, expected: 1 }])
    const sent = { parameters: { id }, body: { role: 'director' } }
    expect(await own.asPerson('director').refused(postApproval, sent)).toMatchObject({ code: 'staffUnknown' })
  })
})

describe('what is over cannot be changed', () => {
  const commands: [string, Route, Sent][] = [
    ['written', putAgreement, { headers: { 'if-match': '1' }, body: agreementBody() }],
    ['approved', postApproval, { body: { role: 'director', approvedAt: '2026-04-08T09:00', reference: 'E-post' } }],
    ['cancelled', postCancellation, { body: { reason: 'Ikke nødvendig' } }],
  ]

  test.each(commands)('nor %s once it is cancelled', async (_, route, sent) => {
    expect(await refused('it-1', route, { ...sent, parameters: { id: cancelledId } })).toMatchObject({
      status: 409,
      code: 'notAllowedInState',
      state: 'cancelled',
    })
  })

  test.each(commands)('nor %s once its time is over', async (_, route, sent) => {
    const own = await startService()
    const { id } = await agreed(own)
    const later = own.at('2026-04-27T08:00').asPerson('it-1')
    expect(await later.refused(route, { ...sent, parameters: { id } })).toMatchObject({ status: 409, state: 'ended' })
  })
})

describe('who may not write', () => {
  test.each(['nurse', 'home-head', 'it-2', 'finance', 'director'])(
    '%s is refused, for an id that is there and one that is not alike',
    async (who) => {
      const forbidden = { status: 403, code: 'forbidden' }
      expect(await refused(who, postAgreement, { body: agreementBody() })).toMatchObject(forbidden)
      for (const parameters of [{ id: draftId }, { id: agreedId }, { id: unknown }]) {
        const change = { parameters, headers: { 'if-match': '1' }, body: agreementBody() }
        expect(await refused(who, putAgreement, change)).toMatchObject(forbidden)
        const cancellation = { parameters, body: { reason: 'Ikke nødvendig' } }
        expect(await refused(who, postCancellation, cancellation)).toMatchObject(forbidden)
      }
    },
  )

  test('without If-Match nothing is changed', async () => {
    const sent = { parameters: { id: draftId }, body: agreementBody() }
    expect(await refused('it-1', putAgreement, sent)).toMatchObject({ status: 428, code: 'preconditionMissing' })
  })
})
