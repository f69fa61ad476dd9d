import { describe, expect, test } from 'vitest'
import {
  callOutRecipients,
  notReachedRecipients,
} from '../../../../../../shared/domain/escalation/delivery/callOutRecipients.ts'
import { person, unit } from '../../../../../fixtures/directory.ts'
import { Incidents } from '../../../../../fixtures/incidents.ts'
import { loggedIncident } from '../../../../../fixtures/loggedIncident.ts'
import { callbackPhone, callOutPhones, phones } from '../../../../../fixtures/phones.ts'

const calledOut = (night: Incidents) => callOutRecipients(night.briefFacts('incident'), night.now)

const cleared = (by = 'finance', given: Parameters<typeof loggedIncident>[0] = {}) => {
  const night = loggedIncident(given)
  night.decide(by)
  return night
}

describe('whom a yes calls out', () => {
  test("IT's staff on their call-out numbers, or on the job phone where they have given none", () => {
    const night = cleared()
    const facts = { ...night.briefFacts('incident'), callOutPhones: new Map([['it-2', callOutPhones['it-2']]]) }
    expect(callOutRecipients(facts, night.now).map(({ personId, phone }) => [personId, phone])).toEqual([
      ['it-1', phones['it-1']],
      ['it-2', callOutPhones['it-2']],
      ['it-3', phones['it-3']],
    ])
  })

  test('to ring the approver, or the reporter where the approver has no phone', () => {
    expect(calledOut(cleared('director'))[0]?.text).toContain(`Ring ${phones.director} nå.`)
    const withoutPhone = cleared('director', { withoutPhone: ['director'] })
    expect(calledOut(withoutPhone)[0]?.text).toContain(`Ring ${callbackPhone} nå.`)
  })

  test('to ring the reporter where the approver has left since', () => {
    const night = cleared('director')
    const people = new Map([...night.directory.people].filter(([id]) => id !== 'director'))
    night.directory = { ...night.directory, people }
    expect(calledOut(night)[0]?.text).toContain(
      `Den som klarerer har klarert overtid for IT. Ring ${callbackPhone} nå.`,
    )
  })

  test('not the reporter, who works in IT themselves', () => {
    const lead = person('it-1', 'it', { it: 'lead' })
    const night = new Incidents({ directory: { people: [lead], units: [unit('it', 'admin', 'it-1')] } })
    night.log('it-1')
    night.decide('finance')
    expect(calledOut(night).map(({ personId }) => personId)).toEqual(['it-2', 'it-3'])
  })

  test('nobody before there is one; after a no and a yes it is about the yes', () => {
    const night = loggedIncident()
    expect(calledOut(night)).toEqual([])
    night.decide('finance', { decision: 'declined' })
    expect(calledOut(night)).toEqual([])
    night.decide('director')
    expect(calledOut(night)[0]?.text).toContain('Navn director har klarert')
  })
})

describe('who hears that IT was not reached after a yes', () => {
  const texts = {
    approver: ({ reporter, phone }: { reporter: string; phone: string }) => `to approver: ${reporter} ${phone}`,
    reporter: ({ approver }: { approver: string }) => `to reporter: ${approver}`,
  }
  const hears = (night: Incidents, id = 'incident') => notReachedRecipients(night.briefFacts(id), texts)
  const toApprover = {
    personId: 'finance',
    phone: phones.finance,
    text: `to approver: Navn home-head ${callbackPhone}`,
  }
  const toReporter = { personId: 'home-head', phone: callbackPhone, text: 'to reporter: finance' }

  test('the approver who cleared it, and the reporter where they can be rung back', () => {
    expect(hears(cleared())).toEqual([toApprover, toReporter])
  })

  test('the approver without a phone is named all the same, so that it is known', () => {
    expect(hears(cleared('finance', { withoutPhone: ['finance'] }))).toEqual([
      { ...toApprover, phone: undefined },
      toReporter,
    ])
  })

  test('who cleared their own report once, as the one who can ring IT', () => {
    const night = new Incidents()
    night.log('director')
    night.decide('director')
    expect(hears(night)).toEqual([
      { personId: 'director', phone: callbackPhone, text: `to approver: Navn director ${callbackPhone}` },
    ])
  })

  test('nobody before there is a yes', () => {
    expect(hears(loggedIncident())).toEqual([])
  })

  test('of incidents cleared together the approver hears by the first, as long as that one waits for IT', () => {
    const night = loggedIncident()
    night.log('schools-head', 'second')
    night.decide('finance', {}, 'incident', 'second')
    const whoHears = (id: string) => hears(night, id).map(({ personId }) => personId)
    expect([whoHears('incident'), whoHears('second')]).toEqual([['finance', 'home-head'], ['schools-head']])
    night.receive('home-head')
    expect(whoHears('second')).toEqual(['finance', 'schools-head'])
  })
})
