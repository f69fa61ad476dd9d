import { createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeFor, normalizeCode, type CodeSubject } from '../../../../../shared/domain/codes/code.ts'
import { newCodes } from '../../../../../shared/domain/codes/codes.ts'

const macWith = (key: string) => (text: string) => createHmac('sha256', key).update(text).digest()

const subject: CodeSubject = { role: 'director', startedAt: '2026-04-08T01:00:00.000Z', step: 1, issue: 0 }

const subjects = fc.record({
  role: fc.constantFrom('itSuperior' as const, 'director' as const),
  startedAt: fc.constantFrom('2026-04-08T01:00:00.000Z', '2026-04-08T01:00:00.001Z'),
  step: fc.nat(2),
  issue: fc.nat(20),
})

describe('a code', () => {
  test('is six characters that nobody misreads: no I, L, O and U', () => {
    fc.assert(
      fc.property(subjects, fc.string(), (one, key) => {
        expect(codeFor(macWith(key), one)).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/)
      }),
    )
  })

  test('is the same each time it is made, and another for another key, role, clock, step or issue', () => {
    const mac = macWith('key')
    expect(codeFor(mac, { ...subject })).toBe(codeFor(mac, subject))
    const others = [
      codeFor(macWith('other'), subject),
      codeFor(mac, { ...subject, role: 'itSuperior' }),
      codeFor(mac, { ...subject, startedAt: '2026-04-08T01:00:00.001Z' }),
      codeFor(mac, { ...subject, step: 2 }),
      codeFor(mac, { ...subject, issue: 1 }),
    ]
    expect(new Set([codeFor(mac, subject), ...others]).size).toBe(6)
  })

  test('of one step and issue is never that of others whose figures read alike', () => {
    const mac = macWith('key')
    expect(codeFor(mac, { ...subject, step: 1, issue: 12 })).not.toBe(codeFor(mac, { ...subject, step: 11, issue: 2 }))
  })

  test('is of a text that no other use of the same key has', () => {
    const texts: string[] = []
    codeFor((text) => {
      texts.push(text)
      return macWith('key')(text)
    }, subject)
    expect(texts).toEqual(['vaktlinje-code|director|2026-04-08T01:00:00.000Z|1|0'])
  })

  test('may be typed in small letters, with spaces and hyphens, with O for 0 and I or L for 1', () => {
    expect(normalizeCode('7k3 m9q')).toBe('7K3M9Q')
    expect(normalizeCode(' 7k3-m9q ')).toBe('7K3M9Q')
    expect(normalizeCode('7K3\u00A0M9\u2013Q')).toBe('7K3M9Q')
    expect(normalizeCode('oOiIlL')).toBe('001111')
  })

  test('is read back from how it was sent', () => {
    fc.assert(
      fc.property(subjects, (one) => {
        const code = codeFor(macWith('key'), one)
        expect(normalizeCode(`${code.slice(0, 3)}-${code.slice(3)}`.toLowerCase())).toBe(code)
      }),
    )
  })
})

test('an organisation that has sent no code has a key, and nobody has guessed', () => {
  const untried = { version: 0, issue: 0, wrongTries: 0, reissues: 0 }
  expect(newCodes('a2V5')).toEqual({
    version: 1,
    key: 'a2V5',
    states: { itSuperior: { role: 'itSuperior', ...untried }, director: { role: 'director', ...untried } },
  })
})
