import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { septets, septetsOf } from '../../../../../shared/domain/sms/gsmAlphabet.ts'
import { gsmLine, gsmText } from '../../../../../shared/domain/sms/gsmText.ts'

describe('text for an SMS', () => {
  test('Norwegian letters are in the alphabet and count once', () => {
    expect(gsmLine('Blåbærgrøt ÆØÅ é ü')).toBe('Blåbærgrøt ÆØÅ é ü')
    expect(septets('Blåbærgrøt')).toBe(10)
  })

  test('the characters of the extension table count twice', () => {
    expect(septets('^{}\\[~]|€')).toBe(18)
    expect(septets('[a]')).toBe(5)
  })

  test('quotes, dashes, spaces and the ellipsis become plain', () => {
    expect(gsmLine('«Ja» “nei” ‘hm’ ’s')).toBe('"Ja" "nei" \'hm\' \'s')
    expect(gsmLine('09–14 — ‑ −')).toBe('09-14 - - -')
    expect(gsmLine('40\u00A060\u202F77\u200900\n  nå\t! ')).toBe('40 60 77 00 nå !')
    expect(gsmLine('vent…')).toBe('vent...')
  })

  test('Northern Sami letters become the closest there are', () => {
    expect(gsmLine('Áilu Čáhci đŋšŧž ĐŊŠŦŽ')).toBe('Ailu Cahci dnstz DNSTZ')
  })

  test('a letter may be written with its accent apart', () => {
    expect(gsmLine('A\u030Asen og bla\u030A')).toBe('Åsen og blå')
    expect(gsmLine('C\u030Ca')).toBe('Ca')
  })

  test('a ligature is its letters', () => {
    expect(gsmLine('\uFB01n o\uFB00')).toBe('fin off')
  })

  test('signs without a letter go, unknown letters leave a question mark', () => {
    expect(gsmLine('Hei 👩‍🚒!')).toBe('Hei !')
    expect(gsmLine('Hei 👩‍🚒 der')).toBe('Hei der')
    expect(gsmLine('👩‍🚒 Hei 👩‍🚒')).toBe('Hei')
    expect(gsmLine('Ж')).toBe('?')
  })

  test('a long text is cut at a word, with an ellipsis', () => {
    const fits = 'x'.repeat(153)
    expect(gsmText(`${fits} og tre`)).toBe(`${fits} og tre`)
    expect(gsmText(`${fits} og fire`)).toBe(`${fits} og...`)
    expect(gsmText(`${fits} fire og`)).toBe(`${fits}...`)
    expect(gsmText(`${'x'.repeat(150)} tiende og fire`)).toBe(`${'x'.repeat(150)} tiende...`)
    expect(gsmText('y'.repeat(161))).toBe(`${'y'.repeat(157)}...`)
    expect(gsmText('€'.repeat(81))).toBe(`${'€'.repeat(78)}...`)
  })

  test('of any text comes one line in the alphabet that fits one SMS, and doing it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const sms = gsmText(text)
        expect(septets(sms)).toBeLessThanOrEqual(160)
        expect(Array.from(sms).every((character) => septetsOf(character) > 0)).toBe(true)
        expect(sms).not.toMatch(/[\n\r]/)
        expect(gsmText(sms)).toBe(sms)
      }),
    )
  })
})
