import { expect, test } from 'vitest'
import { lockedPackages, unpinned, unwelcome } from '../../supply/licences.ts'

test('everything we use and pass on is under a licence that lets us; tools may be under some more', () => {
  expect(unwelcome(lockedPackages())).toEqual([])
})

test('everything is installed from a registry, and just as it was', () => {
  expect(unpinned(lockedPackages())).toEqual([])
})

test('a licence nobody has looked at is noticed', () => {
  const packages: ReturnType<typeof lockedPackages> = [
    ['a', { license: '(MIT OR GPL-3.0-or-later)' }],
    ['b', { license: '(MIT AND GPL-3.0-or-later)' }],
    ['c', {}],
    ['d', { license: 'MPL-2.0' }],
    ['e', { license: 'MPL-2.0', dev: true }],
  ]
  expect(unwelcome(packages)).toEqual(['b: (MIT AND GPL-3.0-or-later)', 'c: none', 'd: MPL-2.0'])
})
