import { describe, expect, test } from 'vitest'
import { incidentText } from '../../fixtures/incident.ts'
import { leaksIn } from '../../setup/logLeaks.ts'
import { secrets } from '../../setup/secrets.ts'

const line = (more: object): string => JSON.stringify({ level: 'info', code: 'requestCompleted', ...more })

const good = {
  requestId: '01234567-89ab-4def-8123-456789012345',
  route: 'GET /api/escalations/{id}',
  status: 200,
  milliseconds: 1234,
  problem: 'notFound',
  errorName: 'TypeError',
  stack: ['    at read (file:///code/functions/me/handler.ts:1234:90)', '    at async 20260408T100000.mjs:1:2'],
}

describe('the check of log lines', () => {
  test('passes what our functions log', () => {
    expect(leaksIn(line(good), secrets)).toEqual([])
  })

  test.each([
    '+4749000001',
    '+47 49 00 00 01',
    '49000001',
    '49 00 00 01',
    '490 00 001',
    '4900-0001',
    'tlf 49000001, snarest',
    '"49000001"',
  ])('finds the number %s, wherever it stands', (number) => {
    expect(leaksIn(line({ errorName: number }), secrets)).toContain('phone number')
    expect(leaksIn(line({ stack: [`    at x`, number] }), secrets)).toContain('phone number')
  })

  test.each([
    ['a name of the demonstration organisation', 'Marit Lillefjære'],
    ['a last name alone', 'Lillefjære'],
    ['a name in capitals', 'MARIT LILLEFJÆRE'],
    ['a Sami name', 'Áilu Bávttevuotna'],
    ['a login', 'marit.lillefjaere@havnes.example'],
    ['the login of a generated person', 'person.19999@havnes.example'],
    ['the name of a generated person', 'Biret Klubbvik'],
    ['a name of the small organisation', 'Navn home-head'],
    ['what somebody wrote', incidentText],
  ])('finds %s', (_, text) => {
    expect(leaksIn(line({ errorName: `Error about ${text}` }), secrets)).not.toEqual([])
  })

  test.each([
    ['no JSON', '{"level":"info","code":"requestCompleted"'],
    ['no object', '"requestCompleted"'],
    ['no code', '{"level":"info"}'],
    ['a code that is not registered', '{"level":"info","code":"debugging"}'],
    ['a code every object has', '{"level":"info","code":"toString"}'],
  ])('finds %s', (_, text) => {
    expect(leaksIn(text, secrets)).toEqual(['no registered code'])
  })
})
