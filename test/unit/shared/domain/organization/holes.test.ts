import { describe, expect, test } from 'vitest'
import { holesOf } from '../../../../../shared/domain/organization/holes.ts'
import { organizationIn } from '../../../../fixtures/organization.ts'
import { smallFile, smallFileWith, smallPerson } from './smallFile.ts'

const holesIn = (file: unknown, kept?: Map<string, string>) => holesOf(organizationIn(JSON.stringify(file)), kept)

const acting = { person: 'p-it-1', from: '2026-07-06', to: '2026-07-27' }

test('an organisation where everybody can be rung has none', () => {
  expect(holesIn(smallFile())).toEqual([])
})

describe('leaders', () => {
  test('a vacant post is a hole, and so is a unit where nobody stands in', () => {
    expect(holesIn(smallFileWith('/units/1/leader', null))).toEqual([
      { code: 'leaderVacant', unit: 'it' },
      { code: 'unitUnreachable', unit: 'it' },
    ])
  })

  test('a vacant post with a deputy who has a phone is a hole, but the unit can be reached', () => {
    const file = smallFileWith('/units/1', { id: 'it', name: 'IT', parent: 'admin', leader: null, deputy: 'p-it-1' })
    expect(holesIn(file)).toEqual([{ code: 'leaderVacant', unit: 'it' }])
  })

  test('a leader without phone leaves the unit unreachable, unless somebody stands in', () => {
    const file = smallFile()
    const silent = { ...smallPerson('p-silent', 'it', ''), phone: null }
    const withUnit = (unit: object) => ({
      ...file,
      people: [...file.people, silent],
      units: [...file.units, { id: 'health', name: 'Helse', parent: 'admin', leader: 'p-silent', ...unit }],
    })
    const withoutPhone = { code: 'leaderWithoutPhone', unit: 'health', person: 'p-silent' }
    expect(holesIn(withUnit({}))).toEqual([withoutPhone, { code: 'unitUnreachable', unit: 'health' }])
    expect(holesIn(withUnit({ deputy: 'p-it-1' }))).toEqual([withoutPhone])
    expect(holesIn(withUnit({ acting: [acting] }))).toEqual([withoutPhone])
    // Who stands in for themselves is told once, and is of no use.
    expect(holesIn(withUnit({ deputy: 'p-silent' }))).toEqual(holesIn(withUnit({})))
    expect(holesIn(withUnit({ leader: 'p-it-1', deputy: 'p-silent' }))).toEqual([
      { code: 'standInWithoutPhone', unit: 'health', person: 'p-silent' },
    ])
  })
})

describe('approving roles', () => {
  test('a vacant role is a hole', () => {
    expect(holesIn(smallFileWith('/roles/director/holder', null))).toEqual([{ code: 'roleVacant', role: 'director' }])
  })

  test('a holder without phone is a hole', () => {
    const holes = holesIn(smallFileWith('/people/1/phone', undefined))
    expect(holes).toContainEqual({ code: 'roleHolderWithoutPhone', role: 'itSuperior', person: 'p-finance' })
  })

  test('an acting holder without phone is one who stands in', () => {
    const silent = { ...smallPerson('p-silent', 'admin', ''), phone: null }
    const { roles, people, ...file } = smallFile()
    const director = { ...roles.director, acting: [{ ...acting, person: 'p-silent' }] }
    expect(holesIn({ ...file, roles: { ...roles, director }, people: [...people, silent] })).toEqual([
      { code: 'standInWithoutPhone', role: 'director', person: 'p-silent' },
    ])
  })

  test('one person in both, also as acting holder, is one hole', () => {
    const both = { code: 'rolesShareHolder', person: 'p-finance' }
    expect(holesIn(smallFileWith('/roles/director/holder', 'p-finance'))).toEqual([both])
    expect(holesIn(smallFileWith('/roles/director/acting', [{ ...acting, person: 'p-finance' }]))).toEqual([both])
  })

  test('somebody in IT may not clear overtime for IT, not even as acting holder (R27)', () => {
    expect(holesIn(smallFileWith('/roles/director/acting', [acting]))).toEqual([
      { code: 'approverInIt', role: 'director', person: 'p-it-1' },
    ])
  })
})

describe('IT', () => {
  test('nobody in IT, and nobody who leads it', () => {
    const outside = { ...smallPerson('p-it-1', 'it', '49 00 00 03'), admin: true }
    expect(holesIn(smallFileWith('/people/2', outside))).toEqual([{ code: 'itEmpty' }])
    expect(holesIn(smallFileWith('/people/2/it', 'staff'))).toEqual([{ code: 'itLeadMissing' }])
  })

  test('staff without phone', () => {
    expect(holesIn(smallFileWith('/people/2/phone', null))).toEqual([{ code: 'itStaffWithoutPhone', person: 'p-it-1' }])
  })

  test('staff without call-out number, unless one is kept that the file does not remove', () => {
    const kept = new Map([['p-it-1', '+4749000903']])
    const hole = { code: 'itStaffWithoutCallOutPhone', person: 'p-it-1' }
    expect(holesIn(smallFileWith('/people/2/callOutPhone', undefined))).toEqual([hole])
    expect(holesIn(smallFileWith('/people/2/callOutPhone', undefined), kept)).toEqual([])
    expect(holesIn(smallFileWith('/people/2/callOutPhone', null), kept)).toEqual([hole])
  })

  test('staff without any number lack both, and the one is not the other', () => {
    const outOfReach = { ...smallFile().people[2], phone: null, callOutPhone: undefined }
    expect(holesIn(smallFileWith('/people/2', outOfReach))).toEqual([
      { code: 'itStaffWithoutPhone', person: 'p-it-1' },
      { code: 'itStaffWithoutCallOutPhone', person: 'p-it-1' },
    ])
  })

  test('a job phone for a call-out number: it is not answered after hours (R21)', () => {
    expect(holesIn(smallFileWith('/people/2/callOutPhone', '490 00 003'))).toEqual([
      { code: 'callOutPhoneIsJobPhone', person: 'p-it-1' },
    ])
  })
})

test('an organisation without admin can be changed by command only', () => {
  expect(holesIn(smallFileWith('/people/2/admin', false))).toEqual([{ code: 'adminMissing' }])
})
