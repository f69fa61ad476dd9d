import { expect, inject, test } from 'vitest'
import { expectNoBarrier, expectNoBarrierInAnyLook, languages } from './support/barriers.ts'
import { places } from './support/reachable.ts'
import { expectNoBarriers } from './support/stops.ts'
import { visit, withBrowser } from './support/visitor.ts'
import { administration } from './walks/administration.ts'
import { anybody } from './walks/anybody.ts'
import { byCard } from './walks/byCard.ts'
import { deciding } from './walks/deciding.ts'
import { following } from './walks/following.ts'
import { incidents } from './walks/incidents.ts'
import { notSignedIn } from './walks/notSignedIn.ts'
import { agreeing, calendar } from './walks/planning.ts'
import { reporting } from './walks/reporting.ts'

withBrowser()

const night = inject('night')

const broken = 'broken: fault of the page'

test('each view in each of its states is looked at, once', () => {
  const walks = [
    anybody,
    notSignedIn,
    byCard,
    reporting,
    deciding,
    incidents,
    agreeing,
    calendar,
    administration,
    following,
  ]
  const here = ['now: in core hours', broken]
  const lookedAt = walks.flat().map(({ at }) => at)
  expect([...lookedAt, ...here].toSorted()).toEqual(places.toSorted())
})

test('no view has a barrier for anybody', () => expectNoBarriers(night, anybody))

test('nor has one that wants to know who reads', () => expectNoBarriers(night, notSignedIn))

test('nor for a manager who reports', () => expectNoBarriers(night, reporting))

test('nor for whoever comes with a card', () => expectNoBarriers(night, byCard))

test('nor by day', async () => {
  const page = await visit(inject('day'))
  await expectNoBarrier(page, 'now: in core hours', '.answer-sentence')
})

test('nor when the page itself is at fault', async () => {
  for (const language of languages) {
    const page = await visit(night, '/', { fault: /TypeError/ })
    await page.locator(`.settings button[lang=${language}]`).click()
    await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
    await page.route('**/api/status', (route) => route.fulfill({ json: {} }))
    await page.reload()
    await page.locator('main > h1').waitFor()
    await expectNoBarrierInAnyLook(page, broken)
  }
})
