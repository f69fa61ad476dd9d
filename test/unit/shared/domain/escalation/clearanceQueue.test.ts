import { describe, expect, test } from 'vitest'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'

/** Three incidents within a minute: the clock of the first asks for all of them. */
const three = () => {
  const night = new Incidents()
  night.log('home-head', 'first')
  night.log('schools-head', 'second')
  night.log('health-head', 'third')
  night.sendDue().takeSent()
  return night
}

describe('incidents that wait while another is asked about', () => {
  test('they are linked, say when the next step is, and start no clock', () => {
    const night = three()
    expect(night.escalation('second')).toMatchObject({ linkedTo: 'first', needsClearance: true })
    expect(night.escalation('second').clearanceClock).toBeUndefined()
    expect(night.nextStepAt('second')).toBe(wallClock('2026-04-08T03:10'))
    night.until('2026-04-08T03:10')
    expect(night.takeSent()).toEqual(['01:10 director clearanceStep'])
  })

  test('when the first is decided the next one gets the clock, and the rest are asked about by that one', () => {
    const night = three().until('2026-04-08T03:05')
    night.decide('finance', {}, 'first')
    expect(night.historyOf('second')).toEqual(['logged', 'clearanceClockStarted'])
    expect(night.historyOf('third')).toEqual(['logged'])
    expect(night.nextStepAt('third')).toBe(wallClock('2026-04-08T03:15'))
    night.until('2026-04-08T03:35').sendDue()
    expect(night.takeSent().filter((one) => one.includes('clearance'))).toEqual([
      '01:05 finance clearanceStep',
      '01:15 director clearanceStep',
      '01:25 finance clearanceStep',
      '01:25 director clearanceStep',
      '01:35 schools-head clearanceGivenUp',
      '01:35 health-head clearanceGivenUp',
    ])
  })

  test('what the decision named needs no clock', () => {
    const night = three()
    night.decide('finance', {}, 'first', 'second')
    expect(night.historyOf('second')).toEqual(['logged', 'cleared'])
    expect(night.historyOf('third')).toEqual(['logged', 'clearanceClockStarted'])
  })

  test.each([
    ['withdrawn', (night: Incidents) => night.withdraw('home-head', 'first')],
    ['received', (night: Incidents) => night.receive('home-head', 'it-1', 'first')],
    ['closed', (night: Incidents) => night.close('it-1', {}, 'first')],
    ['declined', (night: Incidents) => night.decide('finance', { decision: 'declined' }, 'first')],
  ] as const)('also when the first is %s', (state, end) => {
    const night = three()
    end(night)
    expect(night.escalation('first').state).toBe(state)
    expect(night.historyOf('second')).toContain('clearanceClockStarted')
  })

  test('one that leaves from the middle changes nothing for the others', () => {
    const night = three()
    night.withdraw('schools-head', 'second')
    expect(night.queue.waiting.map(({ id, clock }) => [id, clock])).toEqual([
      ['first', 'first'],
      ['third', 'first'],
    ])
  })

  test('when asking is given up all reporters hear of it, and whoever asks again is asked about anew', () => {
    const night = three().until('2026-04-08T03:30')
    expect(night.takeSent().slice(-3)).toEqual([
      '01:30 home-head clearanceGivenUp',
      '01:30 schools-head clearanceGivenUp',
      '01:30 health-head clearanceGivenUp',
    ])
    expect(night.nextStepAt('second')).toBeUndefined()
    night.until('2026-04-08T04:00').request('schools-head', 'second')
    expect(night.nextStepAt('second')).toBe(wallClock('2026-04-08T04:10'))
    expect(night.sendDue().takeSent()).toEqual(['02:00 finance clearanceStep'])
  })

  test('asking while somebody is being asked changes nothing', () => {
    const night = three()
    const { version } = night.queue
    expect(night.request('home-head', 'first')).toMatchObject({ events: [], messages: [] })
    expect(night.request('schools-head', 'second')).toMatchObject({ events: [], messages: [] })
    expect(night.queue.version).toBe(version)
  })

  test('one logged after the others were given up is asked about, and those that ask again join it', () => {
    const night = three().until('2026-04-08T04:00')
    night.takeSent()
    night.log('home-head', 'fourth')
    night.request('home-head', 'first')
    expect(night.escalation('first')).toMatchObject({ linkedTo: 'fourth' })
    expect(night.escalation('first').clearanceClock).toBeUndefined()
    // The incidents that the first had asked for are asked about by the fourth too.
    expect(night.queue.waiting.map(({ clock }) => clock)).toEqual(['fourth', 'fourth', 'fourth', 'fourth'])
    night.until('2026-04-08T04:10')
    expect(night.takeSent()).toEqual(['02:00 finance clearanceStep', '02:10 director clearanceStep'])
  })

  test('each SMS says how many are open for whom it goes to', () => {
    const night = three()
    night.decide('finance', { decision: 'declined' }, 'third')
    night.until('2026-04-08T03:20')
    const said = night.sent
      .filter(({ kind }) => kind === 'clearanceStep')
      .map(({ to, text }) => `${to} ${/Åpne saker: (?<open>\d+)/.exec(text)?.groups?.['open']}`)
    expect(said.toSorted()).toEqual(['director 3', 'director 3', 'director 3', 'director 3', 'finance 2'])
  })

  test('an incident is asked about on its own when the running clock asks only one role', () => {
    const night = new Incidents()
    night.log('director', 'first')
    night.log('home-head', 'second')
    expect(night.escalation('second').linkedTo).toBeUndefined()
    expect(night.sendDue().takeSent()).toEqual(['01:00 finance clearanceStep', '01:00 finance clearanceStep'])
  })
})
