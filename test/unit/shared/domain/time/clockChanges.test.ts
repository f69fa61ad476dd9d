import { describe, expect, it } from 'vitest'
import { clockChanges } from '../../../../../shared/domain/time/clockChanges.ts'

const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }

describe('the changes of a clock', () => {
  it('are two a year in Norway (domain.md section 2)', () => {
    expect(clockChanges(year, 'Europe/Oslo')).toEqual([
      { at: '2026-03-29T01:00:00.000Z', before: 60, after: 120, toSummerTime: true },
      { at: '2026-10-25T01:00:00.000Z', before: 120, after: 60, toSummerTime: false },
    ])
  })

  it('are half an hour where they are', () => {
    expect(clockChanges(year, 'Australia/Lord_Howe').map(({ before, after }) => after - before)).toEqual([-30, 30])
  })

  it('are none where the clock is never changed', () => {
    expect(clockChanges(year, 'Asia/Kolkata')).toEqual([])
  })

  it('are found to the minute where the period begins within one', () => {
    const within = { from: '2026-03-29T00:59:30.000Z', to: '2026-03-29T01:00:10.000Z' }
    expect(clockChanges(within, 'Europe/Oslo').map(({ at }) => at)).toEqual(['2026-03-29T01:00:00.000Z'])
  })

  it('are those within the period alone: not the one at its end', () => {
    const until = { ...year, to: '2026-03-29T01:00:00.000Z' }
    expect(clockChanges(until, 'Europe/Oslo')).toEqual([])
    expect(clockChanges({ ...until, to: '2026-03-29T01:01:00.000Z' }, 'Europe/Oslo')).toHaveLength(1)
  })
})
