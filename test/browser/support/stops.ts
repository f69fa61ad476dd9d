import type { Page } from 'playwright-core'
import { expectNoBarrier } from './barriers.ts'
import type { PersonName } from './people.ts'
import type { Place } from './reachable.ts'
import { visit, visitAs } from './visitor.ts'

/** One place of a walk: whoever walks comes to it from the one before. */
export interface Stop {
  at: Place
  who: PersonName | 'anybody'
  open: (page: Page) => Promise<unknown>
  /** What stands there once it has come to rest, in every language. */
  shows: string
}

/** Goes from stop to stop, each person on their own phone, and finds no barrier anywhere. */
export const expectNoBarriers = async (origin: string, walk: readonly Stop[]): Promise<void> => {
  const phones = new Map<Stop['who'], Page>()
  for (const { at, who, open, shows } of walk) {
    const page = phones.get(who) ?? (await (who === 'anybody' ? visit(origin) : visitAs(origin, who)))
    phones.set(who, page)
    await page.unrouteAll()
    await open(page)
    await expectNoBarrier(page, at, shows)
  }
}

/** Opens an address, as by a link from elsewhere. */
export const at =
  (path: string) =>
  (page: Page): Promise<unknown> =>
    page.goto(path)

/** Nothing answers there, as with no network. */
export const silence = (page: Page, address = '**/api/**'): Promise<unknown> =>
  page.route(address, (route) => route.abort())

/** Opens an address where nothing answers. */
export const unanswered =
  (path: string) =>
  async (page: Page): Promise<void> => {
    await silence(page)
    await page.goto(path)
  }

/** Where the edition is that a page belongs to. */
export const originOf = (page: Page): string => new URL(page.url()).origin
