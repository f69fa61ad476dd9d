import { describe, expect, it, test } from 'vitest'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import { mayFollow } from '../../../../../shared/domain/subscriptions/mayFollow.ts'
import { subscriptionDuty } from '../../../../../shared/domain/subscriptions/subscriptionDuty.ts'
import { directoryWith, person, unit } from '../../../../fixtures/directory.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

const now = wallClock('2026-04-14T10:00')
const acting = [{ person: 'nurse', from: '2026-04-01', to: '2026-05-01' }]
const directory = directoryWith({ units: [unit('library', 'admin', 'home-head', { deputy: 'teacher', acting })] })
const withMail = (id: string, own: string) => person(id, own, { email: `${id}@havnes.example` })
const nurse = withMail('nurse', 'home-care')
const finance = withMail('finance', 'admin')

describe('somebody may follow', () => {
  test.each([
    ['their own unit', nurse, 'home-care', true],
    ['a unit they lead', finance, 'it', true],
    ['a unit they are deputy of', withMail('teacher', 'schools'), 'library', true],
    ['a unit they lead while its leader is away', nurse, 'library', true],
    ['no unit above theirs', nurse, 'health', false],
    ['no unit below one they lead', withMail('health-head', 'health'), 'home-care', false],
    ['no unit beside theirs', nurse, 'schools', false],
  ])('%s', (_, who, followed, expected) => {
    expect(mayFollow(callerAt(directory, who, now), followed)).toBe(expected)
  })

  it('a unit they stand in for no longer than they do', () => {
    const later = wallClock('2026-05-01T00:00')
    expect(mayFollow(callerAt(directory, nurse, later), 'library')).toBe(false)
  })
})

const duty = (followed: string, who: Parameters<typeof subscriptionDuty>[1], email = who?.email ?? '') =>
  subscriptionDuty({ unit: followed, email }, who, directory, now)

describe('a subscription', () => {
  it('that fits is kept', () => {
    expect(duty('home-care', nurse)).toBe('keep')
    expect(duty('it', finance)).toBe('keep')
  })

  it('of somebody who left ends, and so does one of somebody who has no address any more', () => {
    expect(duty('home-care', undefined, 'nurse@havnes.example')).toBe('end')
    expect(duty('home-care', person('nurse', 'home-care'), 'nurse@havnes.example')).toBe('end')
  })

  it('of somebody who moved goes on with their new unit', () => {
    expect(duty('schools', nurse)).toEqual({ follow: 'home-care', email: 'nurse@havnes.example' })
  })

  it('of somebody whose post has ended goes on with their own unit', () => {
    expect(duty('it', nurse)).toEqual({ follow: 'home-care', email: 'nurse@havnes.example' })
  })

  it('to a unit that is gone goes on with their own', () => {
    expect(duty('closed', nurse)).toEqual({ follow: 'home-care', email: 'nurse@havnes.example' })
  })

  it('to another address stays with its unit', () => {
    expect(duty('it', finance, 'old@havnes.example')).toEqual({ follow: 'it', email: 'finance@havnes.example' })
  })
})
