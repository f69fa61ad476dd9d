import { expect, test } from 'vitest'
import { mayRead } from '../../../../../shared/domain/escalation/mayRead.ts'
import { loggedIncident } from '../../../../fixtures/loggedIncident.ts'

test.each([
  ['the reporter', 'home-head', true],
  ['a leader above', 'health-head', true],
  ['an approver', 'finance', true],
  ['IT', 'it-3', true],
  ['a leader of another branch', 'schools-head', false],
  ['somebody who leads nothing', 'stand-in', false],
])('an incident is seen by %s (%s): %s', (_, who, sees) => {
  const night = loggedIncident()
  expect(mayRead(night.directory, night.as(who).caller, night.escalation('incident'))).toBe(sees)
})
