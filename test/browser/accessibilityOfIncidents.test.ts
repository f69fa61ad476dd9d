import { describe, test } from 'vitest'
import { sharedEdition } from '../local/support/edition.ts'
import { expectNoBarriers } from './support/stops.ts'
import { withBrowser } from './support/visitor.ts'
import { deciding } from './walks/deciding.ts'
import { incidents } from './walks/incidents.ts'

withBrowser()

const edition = sharedEdition('--at', '2026-04-08T03:10')

// In this order: what a code opens depends on what else waits.
describe('no incident has a barrier', { shuffle: false }, () => {
  test('for who answers by code', () => expectNoBarriers(edition().origin, deciding))

  test('for who reports, decides or receives it', () => expectNoBarriers(edition().origin, incidents))
})
