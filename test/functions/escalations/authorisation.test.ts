import { describe, expect, test } from 'vitest'
import { routeKey, type Route } from '../../../shared/contract/route.ts'
import { routes } from '../../../shared/contract/routes.ts'
import type { Client } from '../../fixtures/client.ts'
import type { Night } from '../../fixtures/night.ts'
import { requestFor, startFullNight } from './authorisationRequests.ts'
import { columns, expected, type Column } from './authorisationTable.ts'

const whoIs: Record<Exclude<Column, 'nobody'>, string> = {
  stranger: 'stranger@havnes.example',
  staff: 'nurse',
  otherBranch: 'schools-head',
  reporter: 'home-head',
  leaderAbove: 'health-head',
  itStaff: 'it-2',
  itLead: 'it-1',
  itSuperior: 'finance',
  director: 'director',
  actingNow: 'stand-in',
  actingBefore: 'was-acting',
  admin: 'administrator',
}

const clientOf = ({ service }: Night, column: Column): Client =>
  column === 'nobody' ? service.anyone : service.asPerson(whoIs[column])

/** Without a token API Gateway answers before our code is asked (test/local/tokens.test.ts); our code would not let them in either. */
const answeredAs = (status: number | undefined, column: Column, { access }: Route): string => {
  if (column !== 'nobody' || access !== 'token') return String(status)
  return status === 403 ? '401' : `let in with ${status}`
}

test('every route there is has a row, and no row is without its route', () => {
  expect(Object.keys(expected).toSorted()).toEqual(routes.map(routeKey).toSorted())
})

describe('whoever asks is answered as the table says', () => {
  test.each(routes.map((route): [string, Route] => [routeKey(route), route]))('%s', async (key, route) => {
    const night = await startFullNight()
    const answers: string[] = []
    for (const column of columns) {
      const request = await requestFor(route, night, column)
      const { status } = await clientOf(night, column).send(route, request)
      answers.push(answeredAs(status, column, route))
    }
    expect(answers.join(' ')).toBe(expected[key])
  })
})
