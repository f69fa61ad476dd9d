import { describe, expect, test } from 'vitest'
import { recordSending, type Sending } from '../../../../../../shared/domain/escalation/delivery/recordSending.ts'
import { Incidents } from '../../../../../fixtures/incidents.ts'
import { loggedIncident } from '../../../../../fixtures/loggedIncident.ts'
import { callbackPhone, callOutPhones, phones } from '../../../../../fixtures/phones.ts'

const nobody = { outcomes: [], withoutPhone: [] }

/** What is written when this message ends so, with everything as it is now. */
const recorded = (night: Incidents, messageId: string, ended: Partial<Sending> = {}) => {
  const { queue, now } = night
  const sending = { ...nobody, messages: night.messagesAbout('incident'), queue, ...ended }
  return recordSending(night.escalation('incident'), night.messages.get(messageId)!, sending, now)
}

const step = (place: number) => `escalation-incident-clearanceStep-1-${place}`
const givenUp = 'escalation-incident-clearanceGivenUp-1-3'

/** One incident that nothing has been sent about. */
const unsent = () => {
  const night = new Incidents()
  night.log('home-head')
  return night
}

describe('what became of an SMS', () => {
  test('of a step: which one, and whom it reached, whom not, and who has no number', () => {
    const outcomes = [
      { key: 'stand-in', outcome: 'accepted' as const },
      { key: 'finance', outcome: 'refused' as const },
    ]
    const night = unsent()
    expect(recorded(night, step(2), { outcomes, withoutPhone: ['director'] })).toMatchObject({
      events: [
        {
          sequence: 2,
          at: night.now,
          by: ':vaktlinje',
          type: 'notified',
          message: 'clearanceStep',
          clock: { sequence: 1, step: 2 },
          accepted: ['stand-in'],
          refused: ['finance'],
          withoutPhone: ['director'],
        },
      ],
      messages: [],
    })
  })

  test('of what tells of a word: no clock, and nothing comes earlier when it is lost', () => {
    const night = loggedIncident({ refused: [callbackPhone] })
    night.decide('finance')
    night.sendDue()
    const told = night.histories.get('incident')?.at(-1)
    expect(told).toMatchObject({ type: 'noOneNotified', message: 'toldCleared', refused: ['home-head'] })
    expect(told).not.toHaveProperty('clock')
    expect(night.takeSent()).not.toContain('01:00 finance callOutStep')
  })

  test('it reached somebody: nothing comes earlier, though others could not be reached', () => {
    const outcomes = [{ key: 'finance', outcome: 'accepted' as const }]
    const { messages, queue } = recorded(unsent(), step(0), { outcomes, withoutPhone: ['stand-in'] })
    expect(messages).toEqual([])
    expect(queue).toBeUndefined()
  })
})

describe('a step that reached nobody brings the next one forward', () => {
  test('it is due now, of use for an hour from now, without the timer it had, and the queue knows', () => {
    const night = unsent().withoutSending('2026-04-08T03:02')
    const next = { ...night.messages.get(step(1))!, scheduled: true, version: 2 }
    night.messages.set(next.id, next)
    const { messages, queue } = recorded(night, step(0))
    expect(messages).toEqual([
      {
        message: {
          ...next,
          version: 3,
          dueAt: '2026-04-08T01:02:00.000Z',
          expiresAt: '2026-04-08T02:02:00.000Z',
          scheduled: false,
        },
        expected: 2,
      },
    ])
    expect(queue?.version).toBe(night.queue.version + 1)
    expect(queue?.clocks).toMatchObject([{ escalation: 'incident', early: [1] }])
  })

  test.each(['claimed', 'sent', 'failed'] as const)('not one that is %s already', (state) => {
    const night = unsent()
    night.messages.set(step(1), { ...night.messages.get(step(1))!, state })
    const { messages, queue } = recorded(night, step(0))
    expect(messages).toEqual([])
    expect(queue).toBeUndefined()
  })

  test('not one that is due by now anyway', () => {
    const night = unsent().withoutSending('2026-04-08T03:10')
    expect(recorded(night, step(0))).toMatchObject({ messages: [] })
    expect(recorded(night, step(0))).not.toHaveProperty('queue')
  })

  test('not one that nobody has written', () => {
    expect(recorded(unsent(), step(0), { messages: [] }).messages).toEqual([])
  })

  test('after the last one there is none', () => {
    const night = loggedIncident().until('2026-04-08T03:29')
    expect(recorded(night, givenUp)).toMatchObject({ events: [{ type: 'noOneNotified' }], messages: [] })
  })

  test('not when the incident has moved on while it was under way', () => {
    const night = loggedIncident()
    night.decide('finance')
    night.sendDue()
    expect(recorded(night, step(0)).messages).toEqual([])
    night.withdraw('home-head')
    expect(recorded(night, step(0)).messages).toEqual([])
  })

  test('of the call-out too, which is not in the queue', () => {
    const night = loggedIncident({ refused: Object.values(callOutPhones) })
    night.decide('finance')
    const { version } = night.queue
    night.sendDue()
    expect(night.takeSent()).toContain('01:00 finance callOutStep')
    expect(night.queue.version).toBe(version)
  })

  test('and so on, until somebody is reached', () => {
    const night = new Incidents({ refused: [phones.finance, phones.director] })
    night.log('home-head')
    expect(night.sendDue().takeSent()).toEqual([
      '01:00 finance clearanceStep',
      '01:00 director clearanceStep',
      '01:00 finance clearanceStep',
      '01:00 director clearanceStep',
      '01:00 home-head clearanceGivenUp',
    ])
    expect(night.queue.clocks).toMatchObject([{ early: [1, 2, 3] }])
  })
})
