import { describe, expect, test } from 'vitest'
import { withdraw } from '../../../../../shared/domain/escalation/withdraw.ts'
import { Incidents } from '../../../../fixtures/incidents.ts'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'

const clocks = (night: Incidents) => Object.fromEntries(night.queue.waiting.map(({ id, clock }) => [id, clock]))

describe('what follows for the others when an incident moves', () => {
  test('one that nobody asks about joins a clock that still asks; the others stay where they are', () => {
    const night = new Incidents({ at: '2026-04-08T02:00' })
    night.log('home-head', 'given up')
    night.until('2026-04-08T03:00').log('health-head', 'first')
    night.until('2026-04-08T03:05').log('schools-head', 'linked')
    night.until('2026-04-08T03:25').log('home-head', 'latest')
    expect(clocks(night)).toEqual({ 'given up': 'given up', first: 'first', linked: 'first', latest: 'latest' })
    night.withdraw('health-head', 'first')
    expect(clocks(night)).toEqual({ 'given up': 'given up', linked: 'latest', latest: 'latest' })
    expect(night.historyOf('linked')).toEqual(['logged'])
  })

  test('of two declined together the one that asks more gets a clock of its own, in the same breath', () => {
    const night = loggedIncident()
    night.log('director', 'second')
    night.decide('finance', { decision: 'declined' }, 'second', 'incident')
    expect(night.historyOf('incident').slice(-2)).toEqual(['declined', 'clearanceClockStarted'])
    expect(night.historyOf('second')).toEqual(['logged', 'declined'])
    expect(night.sendDue().takeSent()).toContain('01:00 director clearanceStep')
  })

  test('the clock cannot pass to an incident that was not read', () => {
    const night = loggedIncident()
    night.log('schools-head', 'second')
    const facts = { directory: night.directory, queue: night.queue, waiting: [] }
    const command = { by: night.as('home-head'), reason: 'Løste seg' }
    expect(() => withdraw(facts, night.escalation('incident'), command, night.now)).toThrow(RangeError)
  })

  test('the queue is one version further when it changes, and is left alone when it does not', () => {
    const night = loggedIncident()
    const { version } = night.queue
    expect(night.call('home-head', 'it:it-1')).not.toHaveProperty('queue')
    expect(night.withdraw('home-head')).toMatchObject({ queue: { version: version + 1, waiting: [] } })
  })
})
