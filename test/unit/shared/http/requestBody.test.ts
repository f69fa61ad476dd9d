import { describe, expect, test } from 'vitest'
import { postEscalation } from '../../../../shared/contract/escalations.ts'
import { putOrganization } from '../../../../shared/contract/organization.ts'
import type { Route } from '../../../../shared/contract/route.ts'
import { getStatus } from '../../../../shared/contract/status.ts'
import { Problem } from '../../../../shared/http/problem.ts'
import { requestBody } from '../../../../shared/http/requestBody.ts'
import { asBase64, gatewayEvent } from '../../../fixtures/gatewayEvent.ts'

const eventWith = (route: Route, body: string, type: string) =>
  gatewayEvent(route, undefined, { body, headers: { 'content-type': type } })

const codeOf = (read: () => unknown): string | undefined => {
  try {
    read()
  } catch (problem) {
    if (problem instanceof Problem) return problem.code
    throw problem
  }
  return undefined
}

/** A JSON text of so many bytes, half as many letters. */
const jsonOf = (bytes: number): string => JSON.stringify('ø'.repeat((bytes - 2) / 2))

describe('the size of a body', () => {
  test.each([
    [postEscalation, 'application/json', 256_000],
    [putOrganization, 'application/json', 5_000_000],
    [putOrganization, 'text/yaml', 5_000_000],
  ])('is counted in bytes, not in letters', (route, type, most) => {
    const justFits = eventWith(route, jsonOf(most), type)
    const tooLarge = eventWith(route, jsonOf(most + 2), type)
    expect(jsonOf(most + 2).length).toBeLessThan(most)
    for (const change of [(event: typeof justFits) => event, asBase64]) {
      expect(codeOf(() => requestBody(route, change(justFits)))).toBeUndefined()
      expect(codeOf(() => requestBody(route, change(tooLarge)))).toBe('bodyTooLarge')
    }
  })
})

describe('the type of a body', () => {
  test.each(['application/json', 'Application/JSON', 'application/json; charset=utf-8', ' application/json ;x=y'])(
    '%j is JSON',
    (type) => {
      expect(requestBody(postEscalation, eventWith(postEscalation, '{"a": 1}', type))).toEqual({ a: 1 })
    },
  )

  test.each(['', 'text/plain', 'application/jsonp', 'application/problem+json', 'application/yaml', 'json'])(
    '%j is no JSON',
    (type) => {
      expect(codeOf(() => requestBody(postEscalation, eventWith(postEscalation, '{}', type)))).toBe('wrongContentType')
    },
  )

  test.each(['application/json', 'application/yaml', 'application/x-yaml', 'text/yaml', 'text/plain;charset=utf-8'])(
    '%j may hold an organisation file, which stays text',
    (type) => {
      expect(requestBody(putOrganization, eventWith(putOrganization, '{"a": 1}', type))).toBe('{"a": 1}')
    },
  )
})

describe('a body', () => {
  test('that nobody asked for is not read', () => {
    const event = { ...gatewayEvent(getStatus, undefined), body: 'x'.repeat(300_000) }
    expect(requestBody(getStatus, event)).toEqual({})
  })

  test.each([undefined, ''])('that is %j is missing', (body) => {
    const event = { ...eventWith(postEscalation, '{}', 'application/json'), body }
    expect(codeOf(() => requestBody(postEscalation, event))).toBe('bodyMissing')
  })

  test('in base64 keeps every letter', () => {
    const event = asBase64(eventWith(postEscalation, '{"a": "Čáhci 🌊"}', 'application/json'))
    expect(requestBody(postEscalation, event)).toEqual({ a: 'Čáhci 🌊' })
  })

  test('with half a character in it says that something is missing there', () => {
    const event = eventWith(postEscalation, String.raw`{"a": ["x\ud83cx"]}`, 'application/json')
    expect(requestBody(postEscalation, event)).toEqual({ a: ['x\ufffdx'] })
  })

  test.each(['{', '{"a": 1}}', "{'a': 1}", 'a: 1', '\u0000'])('that is %j is no JSON', (text) => {
    const event = eventWith(postEscalation, text, 'application/json')
    expect(codeOf(() => requestBody(postEscalation, event))).toBe('notJson')
  })
})
