import { describe, expect, test } from 'vitest'
import { smsAllowed } from '../../../../../shared/domain/sms/smsAllowed.ts'

const minute = (number: number) => `2026-04-08T01:${String(number).padStart(2, '0')}:00.000Z`
const six = [0, 1, 2, 3, 4, 5].map(minute)

describe('at most six SMS an hour to one number', () => {
  test('the sixth goes, the seventh does not', () => {
    expect(smsAllowed(six.slice(1), minute(30))).toBe(true)
    expect(smsAllowed(six, minute(30))).toBe(false)
  })

  test('one that is an hour old counts no more', () => {
    expect(smsAllowed(six, '2026-04-08T01:59:59.999Z')).toBe(false)
    expect(smsAllowed(six, '2026-04-08T02:00:00.000Z')).toBe(true)
  })
})
