import { beforeEach, describe, expect, it } from 'vitest'
import { createAgreementBrief } from '../../../../shared/delivery/briefs/agreementBrief.ts'
import { createPeriodBrief } from '../../../../shared/delivery/briefs/periodBrief.ts'
import { claimed } from '../../../../shared/domain/messages/claim.ts'
import type { Message } from '../../../../shared/domain/messages/message.ts'
import { later } from '../../../../shared/domain/time/instant.ts'
import { messagesIn } from '../../../faults/support/outcome.ts'
import { agreed, drafted, recordApproval } from '../../../faults/support/useCases/agreementSteps.ts'
import { recordAbsence } from '../../../faults/support/useCases/availability.ts'
import { createWorld, type World } from '../../../faults/support/world.ts'
import { phones } from '../../../fixtures/phones.ts'
import { collectLogs } from './office.ts'

let world: World

beforeEach(async () => {
  collectLogs()
  world = await createWorld('2026-04-14T10:00')
})

const messageOf = async (kind: string): Promise<Message> => {
  const found = (await messagesIn(world)).find(({ content }) => content.kind === kind)
  if (!found) throw new Error(`No message ${kind}.`)
  return found
}

/** Somebody sends it right now. */
const heldNow = async (message: Message): Promise<void> => {
  const held = claimed(message, 'another', world.now(), ['health'])
  await world.store.commit([{ kind: 'message', message: held, expected: message.version }])
}

const verdictOn = (message: Message, now = world.now()) => createAgreementBrief(world.store)(message, now)

describe('a notice about an agreement', () => {
  it('has a part for each unit that somebody follows, and none for others', async () => {
    await agreed(world)
    const verdict = await verdictOn(await messageOf('reminder'))
    if (!('errand' in verdict)) throw new Error('It is to be sent.')
    expect(verdict.errand.parts.map((part) => [part.key, 'topic' in part && part.topic])).toEqual([
      ['health', 'vaktlinje-health'],
      ['home-care', 'vaktlinje-home-care'],
    ])
  })

  it('holds only while the agreement has not been written again', async () => {
    const id = await agreed(world)
    const verdict = await verdictOn(await messageOf('reminder'))
    expect(verdict).toMatchObject({ errand: { guards: [{ kind: 'agreementUnchanged', id, revision: 2 }] } })
  })

  it('waits while another notice about it is on its way, and not longer than that one is held', async () => {
    await agreed(world)
    await heldNow(await messageOf('announced'))
    const reminder = await messageOf('reminder')
    expect(await verdictOn(reminder)).toEqual({ wait: true })
    expect(await verdictOn(reminder, later(world.now(), 'PT60S'))).toHaveProperty('errand')
  })

  it('does not wait for an SMS', async () => {
    await recordApproval(await drafted(world))(world.start())
    await heldNow(await messageOf('approvalRecorded'))
    expect(await verdictOn(await messageOf('reminder'))).toHaveProperty('errand')
  })

  it('is superseded where the agreement is not there', async () => {
    await agreed(world)
    const message = await messageOf('reminder')
    const elsewhere = { ...message, subject: { ...message.subject, id: 'gone' } }
    expect(await verdictOn(elsewhere)).toEqual({ ended: 'superseded', reason: 'subjectChanged' })
  })
})

describe('the SMS about a recorded approval', () => {
  beforeEach(async () => {
    await recordApproval(await drafted(world))(world.start())
  })

  it('goes to the approver', async () => {
    expect(await verdictOn(await messageOf('approvalRecorded'))).toMatchObject({
      errand: { parts: [{ key: 'director', phone: phones.director, sender: 'VAKTLINJE' }] },
    })
  })

  it('is missed a day later', async () => {
    const sms = await messageOf('approvalRecorded')
    expect(await verdictOn(sms, later(world.now(), 'PT23H59M'))).toHaveProperty('errand')
    expect(await verdictOn(sms, later(world.now(), 'P1D'))).toEqual({ ended: 'missed', reason: 'tooLate' })
  })

  it('counts among the six an hour that one number gets', async () => {
    const sms = await messageOf('approvalRecorded')
    expect(await verdictOn(sms)).toMatchObject({
      errand: {
        guards: [{}, { kind: 'smsLedger', ledger: { sent: { [phones.director]: [world.now()] } }, expected: 0 }],
      },
    })
    const sent = { [phones.director]: Array.from({ length: 6 }, () => world.now()) }
    await world.store.commit([{ kind: 'smsLedger', ledger: { version: 1, sent }, expected: 0 }])
    expect(await verdictOn(sms)).toEqual({ ended: 'missed', reason: 'smsLimit' })
    expect(await verdictOn(sms, later(world.now(), 'PT1H'))).toHaveProperty('errand')
  })

  it('is missed where the approver has no phone: nobody could be told', async () => {
    const directory = await world.store.readDirectory()
    const { phone: _, ...director } = directory!.people.get('director')!
    const people = new Map(directory!.people).set('director', director)
    const { version } = directory!
    await world.store.commit([
      { kind: 'directory', directory: { ...directory!, people, version: version + 1 }, expected: version },
    ])
    expect(await verdictOn(await messageOf('approvalRecorded'))).toEqual({ ended: 'missed', reason: 'noOneNotified' })
  })
})

const periodVerdict = (message: Message) => createPeriodBrief(world.store)(message, message.dueAt)

describe('a notice about how reachable IT is', () => {
  it('goes to every unit that somebody follows, while no exception changes', async () => {
    await recordAbsence(null)(world.start())
    const { version } = await world.store.readCalendar()
    const verdict = await periodVerdict(await messageOf('announced'))
    expect(verdict).toMatchObject({ errand: { guards: [{ kind: 'calendarUnchanged', version }] } })
    if (!('errand' in verdict)) throw new Error('It is to be sent.')
    expect(verdict.errand.parts.map(({ key }) => key)).toEqual(['admin', 'health', 'home-care', 'schools'])
  })

  it('is superseded where the period is not there', async () => {
    await recordAbsence(null)(world.start())
    const message = await messageOf('announced')
    const elsewhere = { ...message, subject: { ...message.subject, id: 'gone' } }
    expect(await periodVerdict(elsewhere)).toEqual({ ended: 'superseded', reason: 'subjectChanged' })
  })
})
