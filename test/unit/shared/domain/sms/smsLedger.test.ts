import { describe, expect, test } from 'vitest'
import { emptySmsLedger, entered, faded } from '../../../../../shared/domain/sms/smsLedger.ts'

const [one, other] = ['+4749000011', '+4749000012'] as const
const now = '2026-04-08T10:00:00.000Z'
const minutesAgo = (minutes: number): string => `2026-04-08T09:${String(60 - minutes).padStart(2, '0')}:00.000Z`
const anHourAgo = '2026-04-08T09:00:00.000Z'
const almostAnHourAgo = '2026-04-08T09:00:00.001Z'
const six = [10, 8, 6, 4, 2, 1].map(minutesAgo)

describe('the ledger of SMS', () => {
  test('begins empty', () => {
    expect(emptySmsLedger).toEqual({ version: 0, sent: {} })
  })

  test('keeps each number that got one, once, and when', () => {
    expect(entered(emptySmsLedger, [one, other, one], now)).toEqual({
      ledger: { version: 1, sent: { [one]: [now], [other]: [now] } },
      refused: new Set(),
    })
  })

  test('adds to what the number got within the hour, and forgets what is older', () => {
    const sent = { [one]: [anHourAgo, almostAnHourAgo], [other]: [anHourAgo] }
    expect(entered({ version: 4, sent }, [one], now)).toEqual({
      ledger: { version: 5, sent: { [one]: [almostAnHourAgo, now] } },
      refused: new Set(),
    })
  })

  test('refuses the seventh to one number, and lets the others go', () => {
    expect(entered({ version: 4, sent: { [one]: six } }, [one, other], now)).toEqual({
      ledger: { version: 5, sent: { [one]: six, [other]: [now] } },
      refused: new Set([one]),
    })
  })

  test('is not written where nothing goes', () => {
    expect(entered({ version: 4, sent: { [one]: six } }, [one], now)).toEqual({ refused: new Set([one]) })
    expect(entered({ version: 4, sent: {} }, [], now)).toEqual({ refused: new Set() })
  })

  test('fades: numbers that got nothing for an hour are forgotten, and where there are none nothing is written', () => {
    expect(faded({ version: 4, sent: { [one]: [anHourAgo], [other]: [almostAnHourAgo] } }, now)).toEqual({
      version: 5,
      sent: { [other]: [almostAnHourAgo] },
    })
    expect(faded({ version: 4, sent: { [other]: [almostAnHourAgo] } }, now)).toBeUndefined()
  })
})
