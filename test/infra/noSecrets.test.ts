import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Numbers that are no account: that of the local edition, and that of the AWS-compatible server. */
const invented = ['000000000000', '123456789012']

const secrets: [string, RegExp][] = [
  ['key of an account', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g],
  ['private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/g],
  ['number of an account', /(?<=arn:aws:[\w-]*:[\w-]*:)\d{12}(?=:)/g],
]

const found = (text: string): string[] =>
  secrets.flatMap(([what, pattern]) =>
    (text.match(pattern) ?? []).filter((match) => !invented.includes(match)).map((match) => `${what}: ${match}`),
  )

test('what looks like a secret is seen', () => {
  const example = ['AKIA', 'A'.repeat(16), ' arn:aws:sns:eu-north-1:', '9'.repeat(12), ':topic'].join('')
  expect(found(example)).toEqual([
    `key of an account: AKIA${'A'.repeat(16)}`,
    `number of an account: ${'9'.repeat(12)}`,
  ])
})

test('no file that is kept holds a key or the number of an account', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  const wrong = files.flatMap((file) =>
    found(readFileSync(join(root, file), 'latin1')).map((what) => `${file}: ${what}`),
  )
  expect(wrong).toEqual([])
})
