import { expect, test } from 'vitest'
import {
  differenceLines,
  holeLines,
  problemLines,
  progressLine,
  sizeLine,
} from '../../../../../infra/local/organization/reportLines.ts'

const none = { added: [], removed: [], changed: [] }
const nothing = { settings: [], units: none, people: none, callOutPhones: { set: 0, removed: 0 } }

test('no difference is no line', () => {
  expect(differenceLines(nothing)).toEqual([])
})

test('differences are a line each, by id, call-out numbers only by how many', () => {
  expect(
    differenceLines({
      settings: ['hours.core'],
      units: { added: ['u-1'], removed: ['u-2'], changed: [] },
      people: { added: [], removed: [], changed: ['p-1', 'p-2'] },
      callOutPhones: { set: 1, removed: 2 },
    }),
  ).toEqual([
    '  1 settings (hours.core)',
    '  units: 1 added (u-1), 1 removed (u-2)',
    '  people: 2 changed (p-1, p-2)',
    '  call-out numbers: 1 set, 2 removed',
  ])
})

test('of many, ten are named', () => {
  const added = Array.from({ length: 2500 }, (_, index) => `p-${index}`)
  expect(differenceLines({ ...nothing, people: { ...none, added } })).toEqual([
    '  people: 2,500 added (p-0, p-1, p-2, p-3, p-4, p-5, p-6, p-7, p-8, p-9, …)',
  ])
})

test('a hole says where and what', () => {
  expect(
    holeLines([
      { code: 'leaderVacant', unit: 'school' },
      { code: 'standInWithoutPhone', role: 'director', person: 'p-1' },
      { code: 'adminMissing' },
    ]),
  ).toEqual([
    '  hole: unit school: has no leader',
    '  hole: role director, person p-1: a deputy or acting holder has no phone',
    '  hole: nobody may import organisation files in the app',
  ])
})

test('a problem stands with its place, a problem of the whole file without', () => {
  expect(
    problemLines([
      { code: 'unitUnknown', pointer: '/people/1/unit', detail: 'There is no unit u-9.' },
      { code: 'notYaml', pointer: '', detail: 'Line 1: a quote is missing.' },
    ]),
  ).toEqual(['/people/1/unit: There is no unit u-9.', 'Line 1: a quote is missing.'])
})

test('progress is told every thousand, and at the end', () => {
  expect(progressLine(0, 100, 2500)).toBeUndefined()
  expect(progressLine(991, 1090, 2500)).toBe('written 1,090 of 2,500')
  expect(progressLine(2476, 2500, 2500)).toBe('written 2,500 of 2,500')
})

test('the size of what was read has separators', () => {
  expect(sizeLine(900, 20_000)).toBe('checked 20,000 people in 900 units')
})
