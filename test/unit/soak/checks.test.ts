import { expect, test } from 'vitest'
import { newMessage, type Message } from '../../../shared/domain/messages/message.ts'
import { nb } from '../../../shared/texts/notices/nb.ts'
import { checkMails, checkPeriodMails } from '../../soak/support/checkMails.ts'
import { checkEnds, checkPromises } from '../../soak/support/checkPromises.ts'
import { checkTexts } from '../../soak/support/checkTexts.ts'
import type { Kept } from '../../soak/support/kept.ts'
import { followers } from '../../soak/support/people.ts'
import { Ledger } from '../../soak/support/promises.ts'
import { nothingFound } from '../../soak/support/verdict.ts'

const dueAt = '2026-04-08T10:00:00.000Z'
const [email = '', unit = ''] = Object.entries(followers)[0] ?? []
const phone = '+4749000009'

const when = { about: 1, dueAt, expiresAt: '2026-04-20T10:00:00.000Z' }
const window = { from: dueAt, to: when.expiresAt }

const notice = (type: 'agreement' | 'availability', more: Partial<Message> = {}): Message => ({
  ...newMessage({
    id: `${type}-one-announced`,
    subject: { type, id: 'one' },
    content: { kind: 'announced' as const, audience: { everyone: true as const }, window, late: false },
    ...when,
  }),
  state: 'sent',
  sentParts: [unit],
  ...more,
})

const callOut = (more: Partial<Message> = {}): Message => ({
  ...newMessage({
    id: 'escalation-one-callOut',
    subject: { type: 'escalation', id: 'one' },
    content: { kind: 'callOut' as const, step: 0 },
    ...when,
  }),
  state: 'sent',
  sentParts: ['p-it-1'],
  ...more,
})

const received = (more: Partial<Kept['received'][number]> = {}): Kept['received'][number] => ({
  number: 1,
  kind: 'mail',
  sender: 'Havnes kommune',
  recipient: email,
  subject: '',
  text: `${nb.agreement.opening.announced}\n${nb.agreement.reference('one', 1)}`,
  type: null,
  receivedAt: dueAt,
  ...more,
})

const sms = received({ kind: 'sms', recipient: phone, text: 'Ring nå.' })

const keptWith = (more: Partial<Kept>): Kept => ({
  incidents: new Map(),
  agreements: new Map(),
  absences: new Set(),
  messages: [],
  phones: new Map([['p-it-1', [phone]]]),
  received: [],
  unsentMails: 0,
  overdueSchedules: 0,
  ...more,
})

test('a mail that is marked as sent and is nowhere is lost; one that came is not', () => {
  const messages = [notice('agreement')]
  expect(checkMails(keptWith({ messages }), []).lost).toEqual([`agreement-one-announced to ${email}`])
  expect(checkMails(keptWith({ messages, received: [received()] }), [])).toEqual(nothingFound())
})

test('a mail that came twice is explained by a kill at that time, and by nothing else', () => {
  const kept = keptWith({ messages: [notice('agreement')], received: [received(), received()] })
  const kill = { what: 'kill', from: dueAt, to: dueAt } as const
  expect(checkMails(kept, []).duplicated).toMatchObject([{ why: undefined }])
  expect(checkMails(kept, [kill]).duplicated).toMatchObject([{ why: 'kill' }])
})

test('a mail that came an hour after its time is late', () => {
  const late = received({ receivedAt: '2026-04-08T11:00:00.000Z' })
  const kept = keptWith({ messages: [notice('agreement')], received: [late] })
  expect(checkMails(kept, []).late).toEqual([{ minutes: 60, why: undefined }])
})

test('notices about how reachable IT is are counted', () => {
  const messages = [notice('availability')]
  const mail = received({ subject: nb.availability.subject('Havnes kommune') })
  expect(checkPeriodMails(keptWith({ messages }), []).lost).toHaveLength(1)
  expect(checkPeriodMails(keptWith({ messages, received: [mail] }), [])).toEqual(nothingFound())
  expect(checkPeriodMails(keptWith({ messages, received: [mail, mail] }), []).duplicated).toHaveLength(1)
})

test('an SMS that is marked as sent and is nowhere is lost; one too many is a duplicate unless nobody could know', () => {
  const twice = [sms, sms]
  expect(checkTexts(keptWith({ messages: [callOut()] }), []).lost).toEqual(['an SMS to p-it-1'])
  expect(checkTexts(keptWith({ messages: [callOut()], received: twice }), []).duplicated).toHaveLength(1)
  const overtaken = callOut({ state: 'superseded', sentParts: [], uncertainParts: ['p-it-1'] })
  expect(checkTexts(keptWith({ messages: [callOut(), overtaken], received: twice }), [])).toEqual(nothingFound())
})

test('what is due and not ended is stuck, and so is what SNS still has', () => {
  const pending = callOut({ state: 'pending', sentParts: [] })
  const kept = keptWith({ messages: [pending], unsentMails: 2, overdueSchedules: 1 })
  expect(checkEnds(kept, when.expiresAt).stuck).toHaveLength(3)
  expect(checkEnds(keptWith({ messages: [pending] }), dueAt).stuck).toEqual([])
})

test('what was answered and is not there is lost', () => {
  const ledger = new Ledger()
  ledger.promised.push(
    { what: 'incident', id: 'one', phone },
    { what: 'event', id: 'one', type: 'cleared' },
    { what: 'agreed', id: 'one' },
    { what: 'absence', id: 'one' },
    { what: 'absenceRemoved', id: 'two' },
  )
  expect(checkPromises(keptWith({ absences: new Set(['two']) }), ledger).lost).toHaveLength(5)
})
