import { describe, expect, test } from 'vitest'
import { recipientsOf } from '../../../../../../shared/domain/escalation/delivery/recipients.ts'
import type { EscalationContent } from '../../../../../../shared/domain/escalation/escalationContent.ts'
import { messageOf } from '../../../../../../shared/domain/escalation/plannedMessages.ts'
import type { Incidents } from '../../../../../fixtures/incidents.ts'
import { loggedIncident } from '../../../../../fixtures/loggedIncident.ts'
import { callbackPhone, phones } from '../../../../../fixtures/phones.ts'

/** Who is told this about the incident, as it is now. */
const told = (night: Incidents, content: EscalationContent, about = 1, id = 'incident') =>
  recipientsOf(night.briefFacts(id), messageOf({ id }, { content, about, at: night.now }), night.now)

const two = () => {
  const night = loggedIncident()
  night.log('schools-head', 'second')
  return night
}

const names = (recipients: ReturnType<typeof told>) => recipients.map(({ personId }) => personId)

const leave = (night: Incidents, personId: string) => {
  const people = new Map([...night.directory.people].filter(([id]) => id !== personId))
  night.directory = { ...night.directory, people }
}

describe('who hears that asking was given up', () => {
  test('everybody whose incident the same clock asked about, where they can be rung back', () => {
    const recipients = told(two(), { kind: 'clearanceGivenUp', step: 3 })
    expect(recipients.map(({ personId, phone }) => [personId, phone])).toEqual([
      ['home-head', callbackPhone],
      ['schools-head', callbackPhone],
    ])
  })

  test('not whose incident another clock asks about', () => {
    const night = loggedIncident().until('2026-04-08T03:20')
    night.log('schools-head', 'second')
    expect(night.escalation('second').clearanceClock).toBeDefined()
    expect(names(told(night, { kind: 'clearanceGivenUp', step: 3 }))).toEqual(['home-head'])
  })
})

describe('who hears of a word', () => {
  test('every reporter whose incident it decided', () => {
    const night = two()
    night.decide('finance', {}, 'incident', 'second')
    expect(names(told(night, { kind: 'toldCleared' }))).toEqual(['home-head', 'schools-head'])
  })

  test('not the reporter for whom another word came since', () => {
    const night = two()
    night.decide('finance', { decision: 'declined' }, 'incident', 'second')
    expect(names(told(night, { kind: 'toldDeclined' }))).toEqual(['home-head', 'schools-head'])
    night.decide('director', {}, 'second')
    expect(names(told(night, { kind: 'toldDeclined' }))).toEqual(['home-head'])
  })

  test('not the reporter who got the same answer by another word', () => {
    const night = two()
    night.decide('finance', { decision: 'declined' }, 'incident', 'second')
    night.decide('director', { decision: 'cleared' }, 'second')
    night.decide('director', { decision: 'cleared' }, 'incident')
    expect(names(told(night, { kind: 'toldCleared' }))).toEqual(['home-head'])
  })

  test('not the reporter whose incident is over or received meanwhile', () => {
    const night = two()
    night.decide('finance', {}, 'incident', 'second')
    night.receive('schools-head', 'it-1', 'second')
    expect(names(told(night, { kind: 'toldCleared' }))).toEqual(['home-head'])
  })

  test('with each told whether another is asked about their incident', () => {
    const night = loggedIncident()
    night.log('director', 'second')
    night.decide('finance', { decision: 'declined' }, 'incident', 'second')
    expect(told(night, { kind: 'toldDeclined' }).map(({ text }) => text)).toEqual([
      'Navn finance sa nei til overtid for IT. Den andre som kan klarere, blir spurt nå.',
      'Navn finance sa nei til overtid for IT. Følg kriseplanen hvis det fortsatt er kritisk.',
    ])
  })
})

const recorded = (given: Parameters<typeof loggedIncident>[0] = {}) => {
  const night = loggedIncident(given)
  night.decide('home-head', { decision: 'declined', spoken: { by: 'finance', at: night.now } })
  return night
}

const placeOf = (night: Incidents) => night.escalation('incident').decisions[0]!.sequence

describe('a word that was recorded', () => {
  const asking = { kind: 'confirmSpoken' } as const

  test('is shown to whose it is, and to nobody for any other event', () => {
    const night = recorded()
    expect(told(night, asking, placeOf(night))).toEqual([
      {
        personId: 'finance',
        phone: phones.finance,
        text: expect.stringMatching(/^Navn home-head skriver at du sa nei til overtid for IT på telefon\./),
      },
    ])
    expect(told(night, asking, placeOf(night) - 1)).toEqual([])
  })

  test('is shown to nobody where they have no phone, and that is known', () => {
    const night = recorded({ withoutPhone: ['finance'] })
    expect(told(night, asking, placeOf(night))).toMatchObject([{ personId: 'finance', phone: undefined }])
    leave(night, 'finance')
    expect(told(night, asking, placeOf(night))).toMatchObject([{ personId: 'finance', phone: undefined }])
  })

  test('denied: the reporter hears by whom, of that word and not of another', () => {
    const night = recorded()
    night.decide('home-head', { spoken: { by: 'director', at: night.now } })
    night.answer('director', false)
    const [, latest] = night.escalation('incident').decisions
    expect(told(night, { kind: 'spokenDenied' }, latest?.spoken?.answer?.sequence)[0]?.text).toMatch(/^Navn director /)
    night.answer('finance', false)
    const [first, second] = night.escalation('incident').decisions.map(({ spoken }) => spoken?.answer?.sequence)
    expect(told(night, { kind: 'spokenDenied' }, first)[0]?.text).toMatch(/^Navn finance sier nei /)
    expect(told(night, { kind: 'spokenDenied' }, second)[0]?.text).toMatch(/^Navn director sier nei /)
  })
})

test('a recorded word is denied beside one that was given by its approver', () => {
  const night = loggedIncident()
  night.decide('finance', { decision: 'declined' })
  night.decide('home-head', { spoken: { by: 'director', at: night.now } })
  night.answer('director', false)
  const place = night.escalation('incident').decisions[1]?.spoken?.answer?.sequence
  expect(told(night, { kind: 'spokenDenied' }, place)[0]?.text).toMatch(/^Navn director sier nei /)
})

describe('people who have left since', () => {
  test('who holds a role and has left has no phone, and that is known', () => {
    const night = loggedIncident()
    leave(night, 'director')
    expect(told(night, { kind: 'clearanceStep', step: 1, roles: ['director'] })).toMatchObject([
      { personId: 'director', phone: undefined },
    ])
  })

  test('are told of without a name', () => {
    const night = loggedIncident()
    night.decide('finance')
    leave(night, 'finance')
    leave(night, 'home-head')
    expect(told(night, { kind: 'toldCleared' })[0]?.text).toMatch(/^Den som klarerer har klarert overtid for IT\./)
    const [toApprover, toReporter] = told(night, { kind: 'callOutStep', step: 1 })
    expect(toApprover).toMatchObject({ phone: undefined, text: expect.stringContaining('Meldt av En leder') })
    expect(toReporter?.text).toContain('Ring Den som klarerer og bli enige')
  })

  test('a reporter who has left is asked for without a unit', () => {
    const night = loggedIncident()
    leave(night, 'home-head')
    const [asked] = told(night, { kind: 'clearanceStep', step: 0, roles: ['itSuperior'] })
    expect(asked?.text).toMatch(/^En leder ber om overtid for IT\./)
  })
})

describe('received without clearance', () => {
  test('acting holders hear of it, and the holders they act for are left in peace', () => {
    const acting = [{ person: 'stand-in', from: '2026-04-01', to: '2026-05-01' }]
    const night = loggedIncident({ directory: { roles: { itSuperior: { acting } } } })
    night.receive('home-head', 'it-2')
    const text = `IT (Navn it-2) er nådd, uten at overtid er klarert. Meldt av Navn home-head, ${callbackPhone}.`
    expect(told(night, { kind: 'unclearedReceipt' })).toEqual([
      { personId: 'stand-in', phone: phones['stand-in'], text },
      { personId: 'director', phone: phones.director, text },
    ])
  })
})
