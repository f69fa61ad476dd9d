import { expect, test } from 'vitest'
import { readableNumber } from '../../../web/ui/phoneNumber.ts'

test.each([
  ['+4749000009', '49 00 00 09'],
  ['113', '113'],
  ['+46701740605', '+46701740605'],
])('%s is read as %s', (phone, readable) => {
  expect(readableNumber(phone)).toBe(readable)
})
