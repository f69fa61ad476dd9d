import { expect, test } from 'vitest'
import type { Incident } from '../../../web/incident/commands.ts'
import { nextToRing } from '../../../web/incident/nextToRing.ts'

const contact = (contactId: string, phone?: string) => ({
  contactId,
  name: contactId,
  title: '',
  ...(phone === undefined ? {} : { phone }),
})

const guidance: Incident['guidance'] = {
  route: 'line',
  band: 'afterHours',
  reasons: [],
  steps: [
    {
      kind: 'leader',
      order: 'any',
      texts: [],
      textCodes: [],
      contacts: [contact('leader:a', '+4749000001'), contact('leader:b'), contact('leader:c', '+4749000003')],
    },
    { kind: 'approver', order: 'any', texts: [], textCodes: [], contacts: [contact('approver:d', '+4749000004')] },
    { kind: 'crisisPlan', order: 'any', texts: [], textCodes: [], contacts: [contact('crisisPlan')] },
  ],
}

test('before anybody was rung no one number is meant', () => {
  expect(nextToRing({ guidance, tried: {} })).toBeUndefined()
})

test('then the next that has a number and was not tried, over the steps of the plan', () => {
  expect(nextToRing({ guidance, tried: { 'leader:a': 'inVain' } })).toBe('leader:c')
  expect(nextToRing({ guidance, tried: { 'leader:a': 'inVain', 'leader:c': 'inVain' } })).toBe('approver:d')
})

test('whoever tries them in another order is shown what is left', () => {
  expect(nextToRing({ guidance, tried: { 'approver:d': 'inVain' } })).toBe('leader:a')
})

test('when all were tried nothing is left to ring', () => {
  const tried = { 'leader:a': 'inVain', 'leader:c': 'inVain', 'approver:d': 'reached' } as const
  expect(nextToRing({ guidance, tried })).toBeUndefined()
})
