import { describe, expect, it } from 'vitest'
import { bandOfMinute, bandStarts } from '../../../../../shared/domain/calendar/wallClockBands.ts'
import { defaultHours } from './sampleHours.ts'

describe('bands on the wall clock', () => {
  it('of a working day are the promised, the likely and the unstated hours', () => {
    expect(bandStarts('working', defaultHours)).toEqual([
      { minute: 0, band: 'afterHours' },
      { minute: 7 * 60, band: 'unstated' },
      { minute: 9 * 60, band: 'core' },
      { minute: 14 * 60, band: 'extended' },
      { minute: 16 * 60 + 30, band: 'afterHours' },
    ])
  })

  it('of a half day end at noon, core and all', () => {
    expect(bandOfMinute(8 * 60, 'half', defaultHours)).toBe('unstated')
    expect(bandOfMinute(12 * 60 - 1, 'half', defaultHours)).toBe('core')
    expect(bandOfMinute(12 * 60, 'half', defaultHours)).toBe('afterHours')
    expect(bandOfMinute(15 * 60, 'half', defaultHours)).toBe('afterHours')
  })

  it('never promise more on a half day than on a whole one', () => {
    const hours = { ...defaultHours, halfDays: { until: 15 * 60, on: defaultHours.halfDays.on } }
    expect(bandOfMinute(14 * 60, 'half', hours)).toBe('unstated')
    expect(bandOfMinute(15 * 60, 'half', hours)).toBe('afterHours')
  })

  it('have no extended hours on a half day, not even those before core', () => {
    const hours = { ...defaultHours, extended: { from: 7 * 60, to: 9 * 60 } }
    expect(bandOfMinute(8 * 60, 'working', hours)).toBe('extended')
    expect(bandOfMinute(8 * 60, 'half', hours)).toBe('unstated')
  })

  it('leave no core where the half day ends before core begins', () => {
    const hours = { ...defaultHours, halfDays: { until: 8 * 60, on: defaultHours.halfDays.on } }
    const bands = new Set(bandStarts('half', hours).map(({ band }) => band))
    expect(bands).toEqual(new Set(['afterHours', 'unstated']))
  })

  it.each(['weekend', 'holiday', 'closure'] as const)('are one, after hours, on a %s', (kind) => {
    expect(bandStarts(kind, defaultHours)).toEqual([{ minute: 0, band: 'afterHours' }])
  })

  it('may fill the whole day', () => {
    const hours = { ...defaultHours, workday: { from: 0, to: 24 * 60 } }
    expect(bandStarts('working', hours)[0]).toEqual({ minute: 0, band: 'unstated' })
    expect(bandStarts('working', hours).at(-1)).toEqual({ minute: 16 * 60 + 30, band: 'unstated' })
  })
})
