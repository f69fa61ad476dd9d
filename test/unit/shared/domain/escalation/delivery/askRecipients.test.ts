import { describe, expect, test } from 'vitest'
import { codeOfStep, latestCode } from '../../../../../../shared/domain/codes/roleCodes.ts'
import { askRecipients, newCodeRecipients } from '../../../../../../shared/domain/escalation/delivery/askRecipients.ts'
import type { EscalationContent } from '../../../../../../shared/domain/escalation/escalationContent.ts'
import type { RoleName } from '../../../../../../shared/domain/organization/organization.ts'
import { Incidents } from '../../../../../fixtures/incidents.ts'
import { phones } from '../../../../../fixtures/phones.ts'

const acting = [{ person: 'stand-in', from: '2026-04-01', to: '2026-05-01' }]

const logged = (by: string, given: ConstructorParameters<typeof Incidents>[0] = {}) => {
  const night = new Incidents(given)
  night.log(by)
  return night
}

const asked = (night: Incidents, step: number, roles: RoleName[]) =>
  askRecipients(night.briefFacts('incident'), { kind: 'clearanceStep', step, roles }, night.now)

const whoIsAsked = (night: Incidents, step: number, roles: RoleName[]) =>
  asked(night, step, roles).map(({ personId }) => personId)

describe('whom a step of the clearance clock asks', () => {
  test('the acting holder when the role has its turn, everybody who may decide when all are asked again', () => {
    const night = logged('home-head', { directory: { roles: { itSuperior: { acting } } } })
    expect(whoIsAsked(night, 0, ['itSuperior'])).toEqual(['stand-in'])
    expect(whoIsAsked(night, 1, ['director'])).toEqual(['director'])
    expect(whoIsAsked(night, 2, ['itSuperior', 'director'])).toEqual(['stand-in', 'finance', 'director'])
  })

  test("of the director's own report the second step asks all again already, for only one role is asked", () => {
    const night = logged('director', { directory: { roles: { itSuperior: { acting } } } })
    expect(whoIsAsked(night, 0, ['itSuperior'])).toEqual(['stand-in'])
    expect(whoIsAsked(night, 1, ['itSuperior'])).toEqual(['stand-in', 'finance'])
  })

  test('where the acting holder has no phone, the holder too', () => {
    const night = logged('home-head', { directory: { roles: { itSuperior: { acting } } }, withoutPhone: ['stand-in'] })
    expect(asked(night, 0, ['itSuperior'])).toMatchObject([
      { personId: 'stand-in', phone: undefined },
      { personId: 'finance', phone: phones.finance },
    ])
  })

  test('never the reporter, though they act for one of the roles', () => {
    const night = logged('stand-in', { directory: { roles: { itSuperior: { acting } } } })
    expect(whoIsAsked(night, 2, ['itSuperior', 'director'])).toEqual(['finance', 'director'])
  })

  test('nobody who has given their word, though they hold the other role too', () => {
    const roles = { director: { holder: 'finance', acting } }
    const night = logged('home-head', { directory: { roles } })
    night.decide('finance', { decision: 'declined' })
    expect(whoIsAsked(night, 2, ['itSuperior', 'director'])).toEqual(['stand-in'])
  })

  test('nobody where no clock of its own runs', () => {
    const night = logged('schools-head')
    night.log('home-head', 'linked')
    const step = { kind: 'clearanceStep', step: 0, roles: ['itSuperior'] } satisfies EscalationContent
    expect(askRecipients(night.briefFacts('linked'), step, night.now)).toEqual([])
  })

  test('not a role whose word is given', () => {
    const night = logged('home-head', { directory: { roles: { itSuperior: { acting } } } })
    night.decide('stand-in', { decision: 'declined' })
    expect(whoIsAsked(night, 2, ['itSuperior', 'director'])).toEqual(['director'])
  })
})

describe('what they are asked', () => {
  test('with the code of that step and role, and how many wait for one of their roles', () => {
    const night = logged('home-head')
    night.log('schools-head', 'second')
    night.decide('finance', { decision: 'declined' }, 'second')
    const { startedAt } = night.escalation('incident').clearanceClock!
    const code = (role: RoleName) => codeOfStep(night.briefFacts('incident'), { role, startedAt, step: 2 }, night.now)
    expect(asked(night, 2, ['itSuperior', 'director']).map(({ text }) => text)).toEqual([
      expect.stringContaining(`bruk kode ${code('itSuperior')}, se ringekortet. Åpne saker: 1.`),
      expect.stringContaining(`bruk kode ${code('director')}, se ringekortet. Åpne saker: 2.`),
    ])
  })

  test('who holds both roles gets one SMS, about what waits for either', () => {
    const night = logged('home-head', { directory: { roles: { director: { holder: 'finance' } } } })
    night.log('schools-head', 'second')
    night.decide({ code: { role: 'director', issue: 0 } }, { decision: 'declined' }, 'second')
    const texts = asked(night, 2, ['itSuperior', 'director']).map(({ text }) => text)
    expect(texts).toEqual([expect.stringContaining('Åpne saker: 2.')])
  })
})

describe('a new code after wrong tries', () => {
  const toDirector = { kind: 'newCode', role: 'director', issue: 1 } as const

  test('goes to everybody who holds the role, acting or not, with how many wait for it', () => {
    const night = logged('home-head', { directory: { roles: { director: { acting } } } })
    night.log('schools-head', 'second')
    const facts = night.briefFacts('incident')
    const text = `Ny kode: ${latestCode(facts, 'director', night.now)}, se ringekortet. Den forrige er sperret etter fem feil forsøk. Åpne saker: 2.`
    expect(newCodeRecipients(facts, toDirector, night.now)).toEqual([
      { personId: 'stand-in', phone: phones['stand-in'], text },
      { personId: 'director', phone: phones.director, text },
    ])
  })

  test('goes to nobody where no code is good', () => {
    const night = logged('home-head')
    const locked = { role: 'director', version: 20, issue: 3, wrongTries: 5, reissues: 3, since: night.now } as const
    night.states = { ...night.states, director: locked }
    expect(newCodeRecipients(night.briefFacts('incident'), toDirector, night.now)).toEqual([])
  })
})
