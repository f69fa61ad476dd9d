import { beforeEach, describe, expect, test } from 'vitest'
import { postApproval, postCancellation } from '../../../shared/contract/agreements.ts'
import { getNotices } from '../../../shared/contract/notices.ts'
import { recorded } from '../../fixtures/absenceSteps.ts'
import { agreed, approved, changed, drafted } from '../../fixtures/agreementSteps.ts'
import { follows, organizationWithMail } from '../../fixtures/followers.ts'
import { startService, type Service } from '../../fixtures/service.ts'

let service: Service

beforeEach(async () => {
  service = await startService({ organization: organizationWithMail() })
  await follows(service, 'nurse', 'home-care')
  await follows(service, 'teacher', 'schools')
})

const notices = async (query: Record<string, string> = {}) => {
  const { items } = await service.asPerson('it-1').ask(getNotices, { query })
  return items
}

const inShort = async (query?: Record<string, string>) =>
  (await notices(query)).map(({ kind, state, topics, subject }) => [
    kind,
    state,
    `${topics.sent} of ${topics.total}`,
    subject.version,
  ])

const both = { audience: { units: ['home-care', 'schools'] } }

describe('the IT lead sees', () => {
  test('each notice with what it is about, when it is due, and how far it has come', async () => {
    const { id } = await agreed(service, both)
    const window = { from: '2026-04-24T14:00:00.000Z', to: '2026-04-27T06:00:00.000Z' }
    expect(await notices()).toEqual([
      {
        id: `agreement-${id}-1-announced`,
        kind: 'announced',
        subject: { type: 'agreement', id, version: 1 },
        window,
        dueAt: '2026-04-08T08:00:00.000Z',
        state: 'sent',
        topics: { sent: 2, total: 2 },
      },
      {
        id: `agreement-${id}-1-reminder-P7D`,
        kind: 'reminder',
        subject: { type: 'agreement', id, version: 1 },
        window,
        dueAt: '2026-04-17T14:00:00.000Z',
        state: 'planned',
        topics: { sent: 0, total: 2 },
      },
      {
        id: `agreement-${id}-1-reminder-P1D`,
        kind: 'reminder',
        subject: { type: 'agreement', id, version: 1 },
        window,
        dueAt: '2026-04-23T14:00:00.000Z',
        state: 'planned',
        topics: { sent: 0, total: 2 },
      },
    ])
  })

  test('what was overtaken by a change, and what came of the change', async () => {
    const { id } = await agreed(service, both)
    await changed(service, id, { ...both, purpose: 'Noe annet' })
    await approved(service, id)
    await service.at('2026-04-17T16:00').wake()
    expect(await inShort({ to: '2026-04-18T00:00' })).toEqual([
      ['announced', 'sent', '2 of 2', 1],
      ['changed', 'sent', '2 of 2', 2],
      ['reminder', 'superseded', '0 of 0', 1],
      ['reminder', 'sent', '2 of 2', 2],
    ])
  })

  test('what could not be sent, how much of it was, and why', async () => {
    service.publisher.behave('refuses')
    await agreed(service, both)
    const [announced] = await notices()
    expect(announced).toMatchObject({ state: 'failed', topics: { sent: 0, total: 2 }, reason: 'refused' })
  })

  test('that it is cancelled', async () => {
    const { id } = await agreed(service, both)
    await service.asPerson('it-1').ask(postCancellation, { parameters: { id }, body: { reason: 'Utsatt' } })
    const cancelled = await notices({ to: '2026-04-09T00:00' })
    expect(cancelled).toContainEqual(expect.objectContaining({ kind: 'cancelled', state: 'sent' }))
  })

  test('what is told of a period without IT, also after it, for 60 days', async () => {
    await recorded(service, { personId: null })
    const { periods } = await service.store.readCalendar()
    const subject = { type: 'availability', id: periods[0]?.id, version: 1 }
    const planned = await notices()
    expect(planned).toMatchObject([
      {
        kind: 'announced',
        subject,
        dueAt: '2026-04-08T08:10:00.000Z',
        state: 'planned',
        topics: { sent: 0, total: 2 },
      },
      { kind: 'reminder', subject },
      { kind: 'reminder', subject },
    ])
    const again = { from: '2026-08-03T07:00', to: '2026-08-03T16:30' }
    await recorded(service.at('2026-06-21T16:00'), again)
    expect(await inShort({ from: '2026-04-01T00:00' })).toHaveLength(3)
    await recorded(service.at('2026-06-21T16:30'), again)
    expect(await inShort({ from: '2026-04-01T00:00' })).toEqual([])
  })
})

describe('the list', () => {
  test('holds what is due from 30 days ago on, or in the period asked for', async () => {
    await agreed(service, both)
    service.at('2026-05-08T10:00')
    expect(await inShort()).toHaveLength(3)
    service.at('2026-05-08T10:01')
    expect(await inShort()).toHaveLength(2)
    expect(await inShort({ from: '2026-04-08T10:00', to: '2026-04-17T16:00' })).toHaveLength(1)
    expect(await inShort({ from: '2026-04-08T10:00', to: '2026-04-17T16:01' })).toHaveLength(2)
    expect(await inShort({ from: '2026-04-28T00:00' })).toEqual([])
  })

  test('says nothing of an SMS to an approver', async () => {
    const { id } = await drafted(service, both)
    const body = { role: 'director', approvedAt: '2026-04-08T09:00', reference: 'E-post' }
    await service.asPerson('it-1').ask(postApproval, { parameters: { id }, body })
    const messages = await service.store.readMessagesAbout({ type: 'agreement', id })
    expect(messages).toHaveLength(4)
    expect(await notices()).toHaveLength(3)
  })

  test.each(['nurse', 'home-head', 'it-2', 'finance', 'director'])('is not for %s', async (who) => {
    expect(await service.asPerson(who).refused(getNotices)).toMatchObject({ status: 403, code: 'forbidden' })
  })

  test('refuses a period that runs backwards', async () => {
    const query = { from: '2026-04-08T10:00', to: '2026-04-08T09:00' }
    expect(await service.asPerson('it-1').refused(getNotices, { query })).toMatchObject({
      status: 422,
      code: 'windowEndsBeforeStart',
    })
  })
})
