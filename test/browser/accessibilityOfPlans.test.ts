import { describe, test } from 'vitest'
import { sharedEdition } from '../local/support/edition.ts'
import { expectNoBarriers } from './support/stops.ts'
import { withBrowser } from './support/visitor.ts'
import { administration } from './walks/administration.ts'
import { following } from './walks/following.ts'
import { agreeing, calendar } from './walks/planning.ts'

withBrowser()

const edition = sharedEdition('--at', '2026-04-08T03:10')

// In this order: what is planned is told of to those who follow.
describe('no view has a barrier', { shuffle: false }, () => {
  test('for who follows', () => expectNoBarriers(edition().origin, following))

  test('for who administers', () => expectNoBarriers(edition().origin, administration))

  test('for who agrees and approves', () => expectNoBarriers(edition().origin, agreeing))

  test('for who looks into the calendar', () => expectNoBarriers(edition().origin, calendar))
})
