import { expect, test } from 'vitest'
import { newCodeMessage } from '../../../../../../shared/domain/escalation/delivery/newCodeMessage.ts'
import { Incidents } from '../../../../../fixtures/incidents.ts'

/** A clock that asks both roles, and a later one that asks IT's superior alone, for the director reported it. */
const night = () => {
  const incidents = new Incidents()
  incidents.log('home-head', 'earlier')
  incidents.until('2026-04-08T03:25').log('director', 'latest')
  return incidents
}

test.each([
  ['director', 'earlier'],
  ['itSuperior', 'latest'],
] as const)('a new code for %s goes out at once, with the incident whose clock last asked that role', (role, id) => {
  const { queue, now } = night()
  expect(newCodeMessage(queue, { role, issue: 2 }, now)).toMatchObject({
    id: `escalation-${id}-newCode-2-${role}`,
    subject: { type: 'escalation', id },
    content: { kind: 'newCode', role, issue: 2 },
    about: 2,
    dueAt: now,
  })
})

test('where no clock has asked the role there is none', () => {
  const incidents = new Incidents()
  incidents.log('director')
  expect(newCodeMessage(incidents.queue, { role: 'director', issue: 1 }, incidents.now)).toBeUndefined()
})
