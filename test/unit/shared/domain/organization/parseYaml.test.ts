import { describe, expect, test } from 'vitest'
import { parseOrganizationText } from '../../../../../shared/domain/organization/parseYaml.ts'
import { readOrganization } from '../../../../../shared/domain/organization/readOrganization.ts'
import { problemsIn } from './reading.ts'
import { smallFile } from './smallFile.ts'

const documentIn = (text: string): unknown => {
  const parsed = parseOrganizationText(text)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.document
}

test('half a character, escaped, is read as one that is missing', () => {
  expect(documentIn(String.raw`name: "x\ud83cx"`)).toEqual({ name: 'x\ufffdx' })
})

describe('numbers stay text, because they are phones and ids', () => {
  test.each([
    ['phone: 49 00 00 01', '49 00 00 01'],
    ['phone: 49000001', '49000001'],
    ['phone: +4749000001', '+4749000001'],
    ['phone: 0047', '0047'],
    ['phone: 1e3', '1e3'],
    ['phone: 0x1F', '0x1F'],
    ['phone: 2026-07-06', '2026-07-06'],
    ['phone: 07:00-16:30', '07:00-16:30'],
    ['phone: 12:00', '12:00'],
    ['phone: no', 'no'],
  ])('%s', (text, phone) => {
    expect(documentIn(text)).toEqual({ phone })
  })

  test('but true, false and null mean what they say', () => {
    expect(documentIn('a: true\nb: false\nc: null\nd:\ne: ~')).toEqual({ a: true, b: false, c: null, d: null, e: null })
  })

  test('and an unquoted number is still a number where one is asked for', () => {
    const text = JSON.stringify({ ...smallFile(), availability: { reducedAtOrBelow: 2 } })
    expect(readOrganization(documentIn(text))).toMatchObject({
      organization: { availability: { reducedAtOrBelow: 2 } },
    })
  })
})

describe('however it is typed, it reads the same:', () => {
  const expected = { organization: { id: 'havnes', name: 'Havnes kommune: «nord»' }, units: [{ id: 'a' }, { id: 'b' }] }

  test.each([
    ['JSON', JSON.stringify(expected)],
    ['indented JSON', JSON.stringify(expected, null, 2)],
    ['JSON indented by tabs', JSON.stringify(expected, null, '\t')],
    ['JSON on Windows', JSON.stringify(expected, null, 2).replaceAll('\n', '\r\n')],
    ['YAML', 'organization:\n  id: havnes\n  name: "Havnes kommune: «nord»"\nunits:\n  - id: a\n  - { id: b }\n'],
    [
      'YAML on Windows',
      "organization: { id: havnes, name: 'Havnes kommune: «nord»' }\r\nunits:\r\n- id: a\r\n- id: b\r\n",
    ],
    [
      'YAML with a byte order mark',
      `\uFEFF# vår fil\norganization: ${JSON.stringify(expected.organization)}\nunits: [{id: a},\n {id: b}]`,
    ],
    [
      'YAML between markers',
      `---\norganization: ${JSON.stringify(expected.organization)}\nunits: [{id: a}, {id: b}]\n...\n`,
    ],
  ])('%s', (_name, text) => {
    expect(documentIn(text)).toEqual(expected)
  })

  test.each([[''], ['# nothing yet'], ['~']])(
    'an empty file (%j) is refused by its content, not by its form',
    (text) => {
      expect(readOrganization(documentIn(text))).toMatchObject({ problems: [{ code: 'validation', pointer: '' }] })
    },
  )
})

describe('what is refused, with its line:', () => {
  test.each([
    ['indentation by tab', 'units:\n\t- id: a', 2, /tab/],
    ['indentation that does not fit', 'a:\n    b: 1\n  c: 2', 3, /indentation|YAML/],
    ['a quote left open', 'a: 1\nb: "x', 2, /quote/],
    ['a bracket left open', '{a: 1', 1, /bracket/],
    ['a word after a list', 'a: 1\nb: [c] d', 2, /cannot be read as YAML/],
    ['broken JSON', '{"a": 1,\n"b" 2}', 2, /./],
    ['a repeated key', 'a: 1\nb: 2\na: 3', 3, /twice/],
    ['a repeated key in JSON', '{"a": 1,\n"a": 1}', 2, /twice/],
    ['a repeated key, once quoted', 'a: 1\n"a": 2', 2, /twice/],
    ['a key that is a list', 'b: 1\n? [a]\n: 2', 2, /plain text/],
    ['a second document', 'a: 1\n---\na: 2', 2, /second document/],
    ['an anchor', 'a: 1\nb: &x 1', 2, /anchors/],
    ['an alias', 'a: &x 1\nb: *x', 1, /anchors/],
    ['an alias of nothing', 'a: 1\nb: *x', 2, /aliases/],
    ['an alias as a key', 'a: 1\n*x : 1', 2, /plain text/],
    ['an object that holds itself', '&x\na: *x', 2, /anchors/],
    ['a merge key', 'a: &x { b: 1 }\nc: { <<: *x }', 1, /anchors/],
    ['a tag of a program', 'a: !!js/function "x"', 1, /tags/],
    ['a tag of our own', 'a: 1\nb: !phone 1', 2, /tags/],
    ['a tag of YAML', 'a: !!int 1', 1, /tags/],
    ['a set', 'a: !!set { b, c }', 1, /tags/],
    ['a directive', '%YAML 1.1\n---\na: 010', 1, /directives/],
  ])('%s', (_name, text, line, detail) => {
    const [problem] = problemsIn(text)
    expect(problem).toMatchObject({ code: 'notYaml', pointer: '' })
    expect(problem?.detail).toMatch(new RegExp(`^Line ${line}: .+\\.$`))
    expect(problem?.detail).toMatch(detail)
  })

  test('no word of the file is repeated: it may be a name or a number', () => {
    for (const text of [
      'a: "Kari Hemmelig',
      '- Kari\nHemmelig: 49000001: 2',
      'a: !Hemmelig 1',
      'a: *Hemmelig',
      '%Hemmelig',
    ]) {
      expect(problemsIn(text)).not.toEqual([])
      expect(JSON.stringify(problemsIn(text))).not.toMatch(/Kari|Hemmelig|4900/)
    }
  })
})

test('what is nested deeper than any file of ours is refused', () => {
  expect(documentIn('['.repeat(8) + ']'.repeat(8))).toEqual([[[[[[[[]]]]]]]])
  expect(problemsIn('['.repeat(100) + ']'.repeat(100))).toMatchObject([
    { code: 'notYaml', detail: expect.stringContaining('deep') },
  ])
})

test('many mistakes are a hundred problems', () => {
  expect(problemsIn('- !x 1\n'.repeat(101))).toHaveLength(100)
  expect(problemsIn('a: 1\n'.repeat(101))).toHaveLength(100)
})

describe('names that every object has', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString'])('%s is a key like any other, and unknown', (key) => {
    const document = documentIn(`${key}: { admin: true }\norganization: {}`)
    expect(JSON.stringify(document)).toBe(`{"${key}":{"admin":true},"organization":{}}`)
    expect(Object.getPrototypeOf(document)).toBe(Object.prototype)
    expect(readOrganization(document)).toMatchObject({
      problems: expect.arrayContaining([{ code: 'validation', pointer: `/${key}`, detail: expect.any(String) }]),
    })
  })

  test('and makes nobody an admin', () => {
    const file = smallFile()
    const text = JSON.stringify(file).replace('"id":"p-finance",', '"id":"p-finance","__proto__":{"admin":true},')
    expect(readOrganization(documentIn(text))).toEqual({
      problems: [{ code: 'validation', pointer: '/people/1/__proto__', detail: 'This field is not known here.' }],
    })
    expect({}).not.toHaveProperty('admin')
  })
})
