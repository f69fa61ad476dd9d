import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { septets, septetsOf } from '../../../../../shared/domain/sms/gsmAlphabet.ts'
import { smsTextsIn } from '../../../../../shared/texts/sms/smsTextsIn.ts'

const code = '7K3M9Q'
const phone = '+4749000040'
// E.164 allows 15 digits.
const longestPhone = '+474900004012345'

const names = { reporter: 'Kari Nordmann', unit: 'Hjemmetjenesten', approver: 'Ola Nordmann', receiver: 'Per Hansen' }

type Names = typeof names

/** Every text there is, with what it must not lose. */
const allTexts = (language: 'nb' | 'en', { reporter, unit, approver, receiver }: Names, ring: string, open = 3) => {
  const texts = smsTextsIn(language)
  return {
    askApprover: [
      texts.askApprover({ reporter, unit, phone: ring, code, open, link: undefined }),
      [ring, code, `${open}`],
    ],
    askWithoutCode: [
      texts.askApprover({ reporter, unit, phone: ring, code: undefined, open, link: undefined }),
      [ring, `${open}`],
    ],
    newCode: [texts.newCode({ code, open }), [code, `${open}`]],
    givenUp: [texts.givenUp(), []],
    toldCleared: [texts.toldCleared({ approver }), []],
    toldDeclined: [texts.toldDeclined({ approver, asksOther: true }), []],
    toldDeclinedByBoth: [texts.toldDeclined({ approver, asksOther: false }), []],
    callOut: [texts.callOut({ approver, phone: ring, incidents: 1 }), [ring]],
    callOutToSeveral: [texts.callOut({ approver, phone: ring, incidents: 21 }), [ring, '21']],
    notReachedToApprover: [texts.notReachedToApprover({ reporter, phone: ring }), [ring]],
    notReachedToReporter: [texts.notReachedToReporter({ approver, phone: ring }), [ring]],
    notReachedWithoutNumber: [texts.notReachedToReporter({ approver, phone: undefined }), []],
    callOutGivenUpToApprover: [texts.callOutGivenUpToApprover({ reporter, phone: ring }), [ring]],
    callOutGivenUpToReporter: [texts.callOutGivenUpToReporter(), []],
    confirmSpokenYes: [texts.confirmSpoken({ reporter, decision: 'cleared', code }), [code]],
    confirmSpokenNo: [texts.confirmSpoken({ reporter, decision: 'declined', code: undefined }), []],
    spokenDenied: [texts.spokenDenied({ approver }), []],
    drill: [texts.drill(), []],
    cardIssued: [texts.cardIssued({ issuedBy: approver }), []],
    unclearedReceipt: [texts.unclearedReceipt({ receiver, reporter, phone: ring }), [ring]],
  } satisfies Record<string, [string, string[]]>
}

describe('the words of an SMS', () => {
  test('an approver learns who asks, whom to ring, the code, and how many are open', () => {
    const asked = { reporter: names.reporter, unit: names.unit, phone, code, open: 3, link: undefined }
    expect(smsTextsIn('nb').askApprover(asked)).toBe(
      'Kari Nordmann, Hjemmetjenesten, ber om overtid for IT. Kritisk. Ring +4749000040 eller bruk kode 7K3M9Q, se ringekortet. Åpne saker: 3.',
    )
    expect(smsTextsIn('en').askApprover(asked)).toBe(
      'Kari Nordmann, Hjemmetjenesten, asks for IT overtime. Critical. Ring +4749000040 or use code 7K3M9Q, see your call card. Open incidents: 3.',
    )
  })

  test('names of usual length are never cut', () => {
    for (const language of ['nb', 'en'] as const)
      for (const [text] of Object.values(allTexts(language, names, phone))) expect(text).not.toContain('...')
  })

  test('a long name is cut, the number and the code never', () => {
    const text = smsTextsIn('nb').askApprover({
      reporter: 'Kari Anne-Margrethe Gjermundshaug Bukkeholm-Fjellstad',
      unit: 'Sykehjemmet Solsiden, avdeling for korttidsopphold og rehabilitering',
      phone,
      code,
      open: 3,
      link: undefined,
    })
    expect(text).toMatch(/^Kari Anne.*\.\.\., Sykehjemmet.*\.\.\., ber om overtid/)
    expect(text).toContain(phone)
    expect(text).toContain(code)
  })

  test('with any names and the longest number all is one SMS, nothing of it lost, and nothing looks like a domain', () => {
    const anyName = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.domain(), fc.emailAddress())
    const anyNames = fc.record({ reporter: anyName, unit: anyName, approver: anyName, receiver: anyName })
    fc.assert(
      fc.property(anyNames, fc.constantFrom('nb' as const, 'en' as const), (given, language) => {
        for (const [text, must] of Object.values(allTexts(language, given, longestPhone, 20))) {
          expect(septets(text)).toBeLessThanOrEqual(160)
          expect(Array.from(text).every((character) => septetsOf(character) > 0)).toBe(true)
          for (const one of must) expect(text).toContain(one)
          expect(text).not.toMatch(/[\p{Letter}\p{Number}]\.[\p{Letter}\p{Number}]|:\/\/|@/u)
        }
      }),
    )
  })

  test('somebody who has left has no name, and the text still reads', () => {
    const left = { reporter: '', unit: '', approver: '', receiver: '' }
    for (const language of ['nb', 'en'] as const)
      for (const [text] of Object.values(allTexts(language, left, phone)))
        expect(text).not.toMatch(/^[ ,]|, ,| {2}|\(\)/)
  })

  test('a link is said only where one is given, whole and at the end, or not at all', () => {
    const asked = { reporter: names.reporter, unit: names.unit, phone, code, open: 3 }
    const link = 'https://vakt.havnes.example/kode'
    expect(smsTextsIn('nb').askApprover({ ...asked, link })).toBe(
      'Kari Nordmann, Hjemmetjenesten, ber om overtid for IT. Kritisk. Åpne saker: 3. Ring +4749000040 eller bruk kode 7K3M9Q på https://vakt.havnes.example/kode',
    )
    const tooLong = `https://vakt.havnes.example/${'k'.repeat(120)}`
    const without = smsTextsIn('nb').askApprover({ ...asked, link: undefined })
    expect(smsTextsIn('nb').askApprover({ ...asked, link: tooLong })).toBe(without)
  })
})
