import { describe, expect, test } from 'vitest'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { callbackPhone, callOutPhones, phones } from '../../../../fixtures/phones.ts'

type Kind = Incidents['sent'][number]['kind']

/** What went out about one thing: to which number, and the text. */
const sentAs = (night: Incidents, kind: Kind): [string, string][] =>
  night.sent.filter((sms) => sms.kind === kind).map(({ phone, text }) => [phone, text])

const numbersOf = (night: Incidents, kind: Kind): string[] => sentAs(night, kind).map(([phone]) => phone)

const oneLogged = () => {
  const night = new Incidents()
  night.log('home-head')
  return night.sendDue()
}

describe('who is sent which SMS, on which number, in which words', () => {
  test('asked in turn and then both, each on the own number, with what is open', () => {
    const night = oneLogged().until('2026-04-08T03:20')
    const { finance, director } = phones
    expect(numbersOf(night, 'clearanceStep')).toEqual([finance, director, finance, director])
    for (const [, text] of sentAs(night, 'clearanceStep')) {
      expect(text).toMatch(/^Navn home-head, Enhet home-care, ber om overtid for IT\. Kritisk\. Ring \+4749000040 /)
      expect(text).toContain('Åpne saker: 1.')
    }
  })

  test('given up: every reporter whose incident was asked about, and nobody else', () => {
    const night = oneLogged()
    night.log('schools-head', 'other')
    night.until('2026-04-08T03:30')
    const text =
      'Ingen som kan klarere overtid for IT, har svart. Følg kriseplanen nå. De kan fortsatt svare, så ring dem gjerne igjen.'
    expect(sentAs(night, 'clearanceGivenUp')).toEqual([
      [callbackPhone, text],
      [callbackPhone, text],
    ])
  })

  test('given up: not the reporter whose incident another clock asks about, or nobody does any more', () => {
    const night = oneLogged()
    night.log('schools-head', 'other')
    night.withdraw('schools-head', 'other')
    night.until('2026-04-08T03:30')
    expect(numbersOf(night, 'clearanceGivenUp')).toEqual([callbackPhone])
  })

  test('cleared: the reporter hears who did it, and IT whom to ring, on their call-out numbers', () => {
    const night = oneLogged()
    night.decide('finance')
    night.sendDue()
    expect(sentAs(night, 'toldCleared')).toEqual([
      [callbackPhone, expect.stringMatching(/^Navn finance har klarert overtid for IT\./)],
    ])
    expect(new Set(numbersOf(night, 'callOut'))).toEqual(new Set(Object.values(callOutPhones)))
    for (const [, text] of sentAs(night, 'callOut'))
      expect(text).toBe(`Kritisk hendelse. Navn finance har klarert overtid for IT. Ring ${phones.finance} nå.`)
  })

  test('cleared for several at once: every reporter, and IT once, with how many', () => {
    const night = oneLogged()
    night.log('schools-head', 'other')
    night.decide('finance', {}, 'incident', 'other')
    night.sendDue()
    expect(numbersOf(night, 'toldCleared')).toEqual([callbackPhone, callbackPhone])
    const texts = sentAs(night, 'callOut').map(([, text]) => text)
    expect(texts).toHaveLength(3)
    for (const text of texts) expect(text).toContain('Det gjelder 2 hendelser.')
  })

  test('cleared by the reporter themselves, or written down by them: they know', () => {
    const own = new Incidents()
    own.log('director')
    own.sendDue()
    own.decide('director')
    own.sendDue()
    expect(numbersOf(own, 'toldCleared')).toEqual([])
    const spoken = oneLogged()
    spoken.decide('home-head', { spoken: { by: 'finance', at: spoken.now } })
    spoken.sendDue()
    expect(numbersOf(spoken, 'toldCleared')).toEqual([])
  })

  test('declined: the reporter hears who did, and whether the other role is asked', () => {
    const night = oneLogged()
    night.decide('finance', { decision: 'declined' })
    night.sendDue()
    expect(sentAs(night, 'toldDeclined')).toEqual([
      [callbackPhone, 'Navn finance sa nei til overtid for IT. Den andre som kan klarere, blir spurt nå.'],
    ])
    const alone = new Incidents()
    alone.log('director')
    alone.decide('finance', { decision: 'declined' })
    alone.sendDue()
    expect(sentAs(alone, 'toldDeclined')).toEqual([
      [callbackPhone, 'Navn finance sa nei til overtid for IT. Følg kriseplanen hvis det fortsatt er kritisk.'],
    ])
  })

  test('not reached after a yes: approver and reporter, each with the number of the other', () => {
    const night = oneLogged()
    night.decide('finance')
    night.until('2026-04-08T03:10')
    expect(sentAs(night, 'callOutStep')).toEqual([
      [phones.finance, expect.stringContaining(`Meldt av Navn home-head, ${callbackPhone}.`)],
      [
        callbackPhone,
        `IT er ikke nådd ennå. Ring Navn finance på ${phones.finance} og bli enige om hvem som ringer IT.`,
      ],
    ])
    night.until('2026-04-08T03:30')
    expect(sentAs(night, 'callOutGivenUp')).toEqual([
      [
        phones.finance,
        `IT er fortsatt ikke nådd. Melder følger nå kriseplanen. Meldt av Navn home-head, ${callbackPhone}.`,
      ],
      [callbackPhone, expect.stringMatching(/^IT er fortsatt ikke nådd\. Følg kriseplanen nå\./)],
    ])
  })

  test('a spoken yes: whoever is said to have given it, and the reporter when they deny it', () => {
    const night = oneLogged()
    night.decide('home-head', { spoken: { by: 'director', at: night.now } })
    night.sendDue()
    const [asked] = sentAs(night, 'confirmSpoken')
    expect(numbersOf(night, 'confirmSpoken')).toEqual([phones.director])
    expect(asked?.[1]).toMatch(/^Navn home-head skriver at du klarerte overtid for IT på telefon\..+ med kode \w{6}, /)
    night.answer('director', false)
    night.sendDue()
    expect(sentAs(night, 'spokenDenied')).toEqual([
      [callbackPhone, expect.stringMatching(/^Navn director sier nei til å ha svart om overtid for IT på telefon/)],
    ])
  })

  test('received without clearance: both approvers, with who was reached and who reported', () => {
    const night = oneLogged()
    night.receive('home-head', 'it-2')
    night.sendDue()
    expect(numbersOf(night, 'unclearedReceipt')).toEqual([phones.finance, phones.director])
    for (const [, text] of sentAs(night, 'unclearedReceipt')) {
      expect(text).toContain('Navn it-2')
      expect(text).toContain(`Navn home-head`)
      expect(text).toContain(callbackPhone)
    }
  })

  test('received without clearance, reported by an approver: the other one', () => {
    const night = new Incidents()
    night.log('director')
    night.receive('director', 'it-2')
    night.sendDue()
    expect(numbersOf(night, 'unclearedReceipt')).toEqual([phones.finance])
  })
})
