import { describe, expect, test } from 'vitest'
import { faultFields } from '../../../../shared/http/log.ts'

const stackOf = (fault: unknown): string => faultFields(fault).stack?.join('\n') ?? ''

describe('what is logged of a fault', () => {
  test('is its name and where it happened, not what it says', () => {
    const fault = new RangeError('Navn home-head, 49000001')
    expect(faultFields(fault).errorName).toBe('RangeError')
    expect(stackOf(fault)).toContain('log.test.ts')
    expect(stackOf(fault)).not.toContain('49000001')
  })

  test.each([
    ['lines that look like places', 'Wrong:\n    at 49000001 (Navn home-head)\n    at 49000001'],
    ['nothing', ''],
    ['what a place says too', 'at'],
  ])('is where it happened, though its message holds %s', (_, message) => {
    const fault = new Error(message)
    expect(stackOf(fault)).toContain('log.test.ts')
    expect(stackOf(fault)).not.toContain('49000001')
  })

  test('is nothing of a message that was changed after it was thrown', () => {
    const fault = new Error('Wrong:\n    at 49000001')
    fault.message = 'Something else'
    expect(stackOf(fault)).not.toContain('49000001')
  })

  test('is the name alone where there is no stack', () => {
    const fault = new Error('49000001')
    delete fault.stack
    expect(faultFields(fault)).toEqual({ errorName: 'Error', stack: [] })
  })

  test.each([
    ['a text', '49000001', 'string'],
    ['nothing', undefined, 'undefined'],
    ['an object', { phone: '49000001' }, 'object'],
  ])('is its type when it is %s', (_, fault, errorName) => {
    expect(faultFields(fault)).toEqual({ errorName })
  })
})
