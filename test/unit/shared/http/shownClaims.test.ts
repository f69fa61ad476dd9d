import { expect, test } from 'vitest'
import { postCodeOpen } from '../../../../shared/contract/code.ts'
import { getCardGuidance } from '../../../../shared/contract/card/guidance.ts'
import { getGuidance } from '../../../../shared/contract/guidance.ts'
import type { Route } from '../../../../shared/contract/route.ts'
import { shownClaims } from '../../../../shared/http/shownClaims.ts'
import { gatewayEvent } from '../../../fixtures/gatewayEvent.ts'

const shownAt = (route: Route, authorization: string, claims?: Record<string, string>) =>
  shownClaims(route.access, gatewayEvent(route, claims, { headers: { authorization } }))

const [one, other] = [`Capability ${'a'.repeat(43)}`, `Capability ${'b'.repeat(43)}`] as const

test('with a token its claims are shown', () => {
  const claims = { sub: 'subject-of-nurse', email: 'nurse@havnes.example' }
  expect(shownAt(getGuidance, 'Bearer x', claims)).toEqual(claims)
})

test('with a card its hash is the subject, the same each time and of no other card', () => {
  const { sub = '' } = shownAt(getCardGuidance, one)
  expect(sub).toMatch(/^[0-9a-f]{64}$/)
  expect(shownAt(getCardGuidance, one)).toEqual({ sub })
  expect(shownAt(getCardGuidance, other)).not.toEqual({ sub })
})

test('what can be no card is refused', () => {
  expect(() => shownAt(getCardGuidance, 'Bearer x')).toThrow(expect.objectContaining({ code: 'cardInvalid' }))
})

test('on a public route nothing is shown, whatever is sent', () => {
  expect(shownAt(postCodeOpen, one)).toEqual({})
})
