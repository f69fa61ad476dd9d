import { describe, expect, test } from 'vitest'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import { lineOfAuthority } from '../../../../../shared/domain/line/line.ts'
import type { Directory } from '../../../../../shared/domain/organization/directory.ts'
import { directoryWith, person, unit } from '../../../../fixtures/directory.ts'

const now = '2026-04-11T22:00:00.000Z'
const today = '2026-04-12'
const nurse = person('nurse', 'home-care')

const lineOf = (
  directory: Directory,
  who: string,
  { incidentUnit, absent = [] as string[] }: { incidentUnit?: string; absent?: string[] } = {},
) => {
  const asking = who === 'nurse' ? nurse : directory.people.get(who)!
  const caller = callerAt(directory, asking, now)
  return lineOfAuthority(directory, { caller, incidentUnit, today, absent: new Set(absent) })
}

const names = (line: ReturnType<typeof lineOf>) => line.leaders.map(({ personId }) => personId)

describe('the line of authority', () => {
  test('goes from the own unit upward to the approvers, who stand once', () => {
    const line = lineOf(directoryWith(), 'home-head')
    expect(names(line)).toEqual(['health-head'])
    expect(line.approvers).toEqual(['itSuperior', 'director'])
  })

  test('gives somebody who is no manager their leaders only, the director among them as a leader', () => {
    const line = lineOf(directoryWith(), 'nurse')
    expect(names(line)).toEqual(['home-head', 'health-head', 'director'])
    expect(line.approvers).toEqual([])
  })

  test("puts the leaders of an incident in another branch after the caller's own", () => {
    const line = lineOf(directoryWith(), 'home-head', { incidentUnit: 'schools' })
    expect(names(line)).toEqual(['health-head', 'schools-head'])
  })

  test('adds nobody for an incident above or below the caller', () => {
    expect(names(lineOf(directoryWith(), 'health-head', { incidentUnit: 'home-care' }))).toEqual([])
    expect(names(lineOf(directoryWith(), 'home-head', { incidentUnit: 'admin' }))).toEqual(['health-head'])
  })

  test('ends at the director for the IT superior, and at the IT superior for the director', () => {
    expect(lineOf(directoryWith(), 'finance').approvers).toEqual(['director'])
    expect(lineOf(directoryWith(), 'director').approvers).toEqual(['itSuperior'])
  })

  test('shows an absent leader, marked, followed by the deputy', () => {
    const directory = directoryWith({
      units: [unit('health', 'admin', 'health-head', { deputy: 'health-2' })],
      people: [person('health-2', 'health')],
    })
    expect(lineOf(directory, 'home-head', { absent: ['health-head'] }).leaders).toEqual([
      { is: 'person', personId: 'health-head', marked: 'absent' },
      { is: 'person', personId: 'health-2', deputyFor: 'health-head' },
    ])
    expect(names(lineOf(directory, 'home-head'))).toEqual(['health-head'])
  })

  test('skips a vacant post and says so; a standing deputy stands in', () => {
    const vacant = directoryWith({ units: [unit('health', 'admin', null)] })
    expect(lineOf(vacant, 'nurse')).toMatchObject({ vacantPosts: true })
    expect(names(lineOf(vacant, 'nurse'))).toEqual(['home-head', 'director'])
    const withDeputy = directoryWith({
      units: [unit('health', 'admin', null, { deputy: 'health-2' })],
      people: [person('health-2', 'health')],
    })
    expect(names(lineOf(withDeputy, 'nurse'))).toEqual(['home-head', 'health-2', 'director'])
  })

  test('says nothing of vacant posts where none is', () => {
    expect(lineOf(directoryWith(), 'nurse')).toMatchObject({ vacantPosts: false, broken: false })
    const elsewhere = directoryWith({ units: [unit('schools', 'admin', null)] })
    expect(lineOf(elsewhere, 'nurse')).toMatchObject({ vacantPosts: false })
    expect(lineOf(elsewhere, 'nurse', { incidentUnit: 'schools' })).toMatchObject({ vacantPosts: true })
  })

  test('is nobody but the director where every post above somebody who is no manager is vacant', () => {
    const units = [unit('admin', null, null), unit('health', 'admin', null), unit('home-care', 'health', null)]
    expect(lineOf(directoryWith({ units }), 'nurse').leaders).toEqual([{ is: 'person', personId: 'director' }])
  })

  test('ends at the director for somebody who is no manager where the top post is vacant, also when a deputy stands in', () => {
    expect(names(lineOf(directoryWith({ units: [unit('admin', null, null)] }), 'nurse'))).toEqual([
      'home-head',
      'health-head',
      'director',
    ])
    const withDeputy = directoryWith({
      units: [unit('admin', null, null, { deputy: 'stand-in' })],
      people: [person('stand-in', 'admin')],
    })
    expect(names(lineOf(withDeputy, 'nurse'))).toEqual(['home-head', 'health-head', 'stand-in', 'director'])
  })

  test('marks the director at its end as any leader: acting, or absent', () => {
    const directory = directoryWith({
      units: [unit('admin', null, null)],
      people: [person('acting', 'admin')],
      roles: { director: { acting: [{ person: 'acting', from: '2026-04-01', to: '2026-05-01' }] } },
    })
    expect(lineOf(directory, 'nurse', { absent: ['director'] }).leaders.slice(-2)).toEqual([
      { is: 'person', personId: 'acting', marked: 'acting' },
      { is: 'person', personId: 'director', marked: 'absent' },
    ])
  })

  test('is not lengthened for somebody who is no manager: it ends with whoever leads the top unit', () => {
    const directory = directoryWith({
      units: [unit('admin', null, 'mayor')],
      people: [person('mayor', 'admin')],
    })
    expect(names(lineOf(directory, 'nurse'))).toEqual(['home-head', 'health-head', 'mayor'])
  })

  test('keeps a role that somebody else holds beside the caller', () => {
    const acting = [{ person: 'health-head', from: '2026-04-01', to: '2026-05-01' }]
    const directory = directoryWith({ roles: { director: { acting } } })
    expect(lineOf(directory, 'health-head').approvers).toEqual(['itSuperior', 'director'])
  })

  test('asks the acting leader first while the period runs, the holder after', () => {
    const acting = [{ person: 'health-2', from: '2026-04-12', to: '2026-04-13' }]
    const directory = directoryWith({
      units: [unit('health', 'admin', 'health-head', { acting })],
      people: [person('health-2', 'health')],
    })
    expect(lineOf(directory, 'home-head').leaders).toEqual([
      { is: 'person', personId: 'health-2', marked: 'acting' },
      { is: 'person', personId: 'health-head' },
    ])
  })

  test('an acting period runs on the wall clock of the organisation, its last day not included', () => {
    // 22:00 UTC is 00:00 on the 12th in Norway: the day `to` names.
    const acting = [{ person: 'health-2', from: '2026-04-11', to: '2026-04-12' }]
    const directory = directoryWith({
      units: [unit('health', 'admin', 'health-head', { acting })],
      people: [person('health-2', 'health')],
    })
    expect(names(lineOf(directory, 'home-head'))).toEqual(['health-head'])
  })

  test("a unit's deputy is never an approver, an acting holder of a role is one", () => {
    const directory = directoryWith({
      units: [unit('admin', null, 'director', { deputy: 'stand-in' })],
      people: [person('stand-in', 'admin'), person('acting', 'admin')],
      roles: { director: { acting: [{ person: 'acting', from: '2026-04-01', to: '2026-05-01' }] } },
    })
    expect(callerAt(directory, directory.people.get('stand-in')!, now).roles).toEqual([])
    expect(callerAt(directory, directory.people.get('acting')!, now).roles).toEqual(['director'])
  })

  test.each([
    ['a circle', [unit('health', 'home-care', 'health-head'), unit('home-care', 'health', 'home-head')]],
    ['a parent that is not there', [unit('health', 'gone', 'health-head')]],
  ])('ends at the director even where the units have %s', (_, units) => {
    const directory = directoryWith({ units })
    expect(lineOf(directory, 'nurse')).toMatchObject({ broken: true })
    expect(names(lineOf(directory, 'nurse'))).toEqual(['home-head', 'health-head', 'director'])
    expect(lineOf(directory, 'home-head').approvers).toEqual(['itSuperior', 'director'])
  })

  test('ends at the director for somebody whose unit is not there', () => {
    const stray = person('stray', 'gone')
    const directory = directoryWith()
    const caller = callerAt(directory, stray, now)
    const line = lineOfAuthority(directory, { caller, incidentUnit: undefined, today, absent: new Set() })
    expect(names(line)).toEqual(['director'])
  })
})

describe('who somebody is', () => {
  test.each([
    ['director', ['manager', 'approver']],
    ['finance', ['manager', 'approver']],
    ['health-head', ['manager']],
    ['it-1', ['itStaff', 'itLead', 'admin']],
    ['it-2', ['itStaff']],
    ['nurse', []],
  ])('%s is %j', (who, capabilities) => {
    const directory = directoryWith()
    const asking = who === 'nurse' ? nurse : directory.people.get(who)!
    expect([...callerAt(directory, asking, now).capabilities]).toEqual(capabilities)
  })

  test('whoever acts in a role is a manager, though they lead no unit', () => {
    const directory = directoryWith({
      people: [person('acting', 'admin')],
      roles: { director: { acting: [{ person: 'acting', from: '2026-04-01', to: '2026-05-01' }] } },
    })
    const { unitsLed, capabilities } = callerAt(directory, directory.people.get('acting')!, now)
    expect([...unitsLed]).toEqual([])
    expect([...capabilities]).toEqual(['manager', 'approver'])
  })

  test('a standing deputy is a manager', () => {
    const directory = directoryWith({
      units: [unit('health', 'admin', 'health-head', { deputy: 'health-2' })],
      people: [person('health-2', 'health')],
    })
    expect([...callerAt(directory, directory.people.get('health-2')!, now).unitsLed]).toEqual(['health'])
  })
})
