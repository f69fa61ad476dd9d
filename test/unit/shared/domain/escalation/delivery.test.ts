import { describe, expect, test } from 'vitest'
import { latestCode, tryCode } from '../../../../../shared/domain/codes/roleCodes.ts'
import { briefEscalation, isAboutEscalation } from '../../../../../shared/domain/escalation/delivery/briefEscalation.ts'
import { newCodeMessage } from '../../../../../shared/domain/escalation/delivery/newCodeMessage.ts'
import { plannedMessages } from '../../../../../shared/domain/escalation/plannedMessages.ts'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { callbackPhone } from '../../../../fixtures/phones.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const logged = () => {
  const night = new Incidents()
  night.log('home-head')
  return night
}

const briefs = (night: Incidents) =>
  night.messagesAbout('incident').map((message) => briefEscalation(message, night.briefFacts('incident'), night.now))

describe('a message about an incident, when it is to go', () => {
  test('late by up to an hour it still asks; later it only records', () => {
    const night = logged().withoutSending('2026-04-08T03:59:59')
    expect(briefs(night)[0]).toHaveProperty('parts')
    night.withoutSending('2026-04-08T04:00')
    expect(briefs(night)[0]).toEqual({ ended: 'missed', reason: 'tooLate' })
    expect(briefs(night)[1]).toHaveProperty('parts')
  })

  test('what a decision or the end has overtaken is not sent', () => {
    for (const end of [
      (night: Incidents) => night.decide('finance'),
      (night: Incidents) => night.withdraw('home-head'),
      (night: Incidents) => night.receive('home-head'),
    ]) {
      const night = logged()
      const asking = night.messagesAbout('incident')
      end(night)
      for (const message of asking)
        expect(briefEscalation(message, night.briefFacts('incident'), night.now)).toEqual({
          ended: 'superseded',
          reason: 'subjectChanged',
        })
    }
  })

  test('after the end nothing at all is sent, whatever was planned before', () => {
    const night = logged()
    night.decide('home-head', { spoken: { by: 'finance', at: night.now } })
    night.answer('finance', false)
    night.close('it-1')
    for (const brief of briefs(night)) expect(brief).toMatchObject({ ended: 'superseded' })
    expect(plannedMessages(night.escalation('incident'))).toEqual([])
  })

  test('who has changed number or left the post since the logging is found as it is now', () => {
    const night = logged()
    const { director: _, ...roles } = night.directory.roles
    night.directory = {
      ...night.directory,
      roles: { ...roles, director: { title: 'Kommunedirektør', holder: 'stand-in', acting: [] } },
    }
    night.until('2026-04-08T03:10')
    expect(night.takeSent()).toEqual(['01:00 finance clearanceStep', '01:10 stand-in clearanceStep'])
  })

  test("the approver's SMS: who asks, the number to ring, and a code that is taken", () => {
    const night = logged().sendDue()
    const [sms] = night.sent
    expect(sms?.text).toContain('Navn home-head, Enhet home-care')
    expect(sms?.text).toContain(callbackPhone)
    expect(sms?.text).not.toContain('Alt står')
    const code = /kode (?<code>\w{6})/.exec(sms?.text ?? '')?.groups?.['code'] ?? ''
    expect(tryCode(night.briefFacts('incident'), code, night.now)).toEqual({ role: 'itSuperior', issue: 0 })
  })

  test("IT's SMS holds the approver's number", () => {
    const night = logged()
    night.decide('director')
    night.sendDue()
    const texts = night.sent.filter(({ kind }) => kind === 'callOut').map(({ text }) => text)
    expect(texts).toHaveLength(3)
    for (const text of texts) expect(text).toContain('+4749000012')
  })

  test('what was sent in an earlier try counts as sent: no step is brought forward by a second try', () => {
    const night = logged()
    night.messages.set('escalation-incident-clearanceStep-1-0', {
      ...night.messages.get('escalation-incident-clearanceStep-1-0')!,
      sentParts: ['finance'],
    })
    night.sendDue()
    expect(night.historyOf('incident')).toEqual(['logged', 'notified'])
  })

  test('every id is derived from what it is about and fits a schedule name', () => {
    const night = new Incidents()
    const id = '01KAS000000000000000000001'
    night.log('home-head', id)
    night.decide('home-head', { spoken: { by: 'finance', at: night.now } }, id)
    night.receive('home-head', 'it-1', id)
    const messages = night.messagesAbout(id)
    const reissued = newCodeMessage(night.queue, { role: 'itSuperior', issue: 12 }, night.now)!
    for (const message of [...messages, reissued]) {
      expect(message.id).toMatch(/^[0-9a-zA-Z-_.]{1,64}$/)
      expect(isAboutEscalation(message)).toBe(true)
    }
  })

  test('a new code goes to everybody who holds the role, while something is open for it', () => {
    const night = logged()
    night.states = { ...night.states, director: { role: 'director', version: 5, issue: 1, wrongTries: 0, reissues: 1 } }
    const message = newCodeMessage(night.queue, { role: 'director', issue: 1 }, night.now)!
    const facts = night.briefFacts('incident')
    const brief = briefEscalation(message, facts, night.now)
    expect(brief).toMatchObject({ parts: [{ key: 'director' }] })
    const code = latestCode(facts, 'director', night.now)!
    expect(JSON.stringify(brief)).toContain(code)
    const states = { ...night.states, director: { ...night.states.director, version: 6, issue: 2 } }
    expect(briefEscalation(message, { ...facts, states }, night.now)).toMatchObject({ ended: 'superseded' })
    night.decide('finance')
    expect(briefEscalation(message, night.briefFacts('incident'), night.now)).toMatchObject({ ended: 'superseded' })
  })

  test('the address where codes are typed is said only where the organisation wants links', () => {
    const night = logged()
    const [asking] = night.messagesAbout('incident')
    const facts = { ...night.briefFacts('incident'), codeAddress: 'https://vakt.havnes.example/kode' }
    const said = (link: boolean) => {
      const directory = { ...facts.directory, sms: { ...facts.directory.sms, link } }
      return JSON.stringify(briefEscalation(asking!, { ...facts, directory }, night.now))
    }
    expect(said(false)).not.toContain('havnes.example')
    expect(said(true)).toContain('https://vakt.havnes.example/kode')
  })

  test('where the codes are locked the approver is asked without one', () => {
    const night = logged()
    const locked = { version: 20, issue: 3, wrongTries: 5, reissues: 3, since: wallClock('2026-04-08T03:00') }
    night.states = { ...night.states, itSuperior: { role: 'itSuperior', ...locked } }
    night.sendDue()
    expect(night.sent[0]?.text).toContain('svar i Vaktlinje')
  })
})
