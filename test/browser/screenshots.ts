import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { run } from '../local/support/command.ts'
import { launchChromium } from './support/chromium.ts'
import { people } from './support/people.ts'
import { factsKept, signIn } from './support/phone.ts'

/** Pictures of the main views, from the demonstration: `npm run screenshots`. */
const root = resolve(import.meta.dirname, '../..')

/** The README shows these; the others are for looking at. */
const shownInReadme = ['now-phone-dark', 'numbers-phone-light', 'incident-desktop-light', 'report-desktop-dark']

const folderOf = (picture: string): string =>
  join(root, shownInReadme.includes(picture) ? 'docs/screenshots' : 'dist/screenshots')

const appearances = [
  { name: 'phone-light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { name: 'desktop-light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'desktop-dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const

/** A4 within its margins, at 96 dots an inch. */
const paper = { width: 688, height: 1031 }

type Take = (view: string) => Promise<unknown>

const walkOfManager = async (page: Page, take: Take): Promise<void> => {
  await page.locator('.answer-sentence').waitFor()
  await take('now')
  await signIn(page, people.manager)
  await factsKept(page)
  await page.goto('/meld')
  await page.locator('.choices').waitFor()
  await take('report')
  await page.getByRole('button', { name: 'Full produksjonsstopp' }).click()
  await page.locator('.plan').first().waitFor()
  await page.getByLabel('Hva har skjedd?').fill('Journalsystemet svarer ikke på noen PC ved hjemmetjenesten.')
  await take('numbers')
  await page.getByRole('button', { name: 'Loggfør hendelsen' }).click()
  await page.locator('.history').waitFor()
  await take('incident')
}

const takeOnPaper = async (page: Page, take: () => Promise<unknown>): Promise<void> => {
  const before = page.viewportSize() ?? paper
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(paper)
  await take()
  await page.emulateMedia({ media: null })
  await page.setViewportSize(before)
}

const walkOfPlanner = async (page: Page, take: Take): Promise<void> => {
  await signIn(page, people.itLead)
  await factsKept(page)
  await page.goto('/avtaler/ny')
  await page.locator('#from').fill('2026-04-24T16:00')
  await page.locator('#to').fill('2026-04-27T08:00')
  await page.getByLabel('Hva den gjelder').fill('Flytting av journalsystemet')
  await page.getByLabel('Helse og omsorg').check()
  await page.getByLabel(people.itLead).check()
  await page.getByLabel('Vaktnummer').fill('49 00 09 00')
  await page.locator('.notice-plan > li').first().waitFor()
  await take('agreement-written')
  for (const warning of await page.locator('.warnings input').all()) await warning.check()
  await page.getByRole('button', { name: 'Lagre utkast' }).click()
  await page.locator('.agreement').waitFor()
  await take('agreement')
  await page.getByRole('link', { name: 'Til kalenderen' }).click()
  await page.locator('.day:has(.chip)').first().click()
  await take('calendar')
  await takeOnPaper(page, () => take('calendar-on-paper'))
  await page.getByRole('button', { name: 'Uke', exact: true }).click()
  await page.locator('.week .entry').first().waitFor()
  await take('calendar-week')
}

const walkOfAdmin = async (page: Page, take: Take): Promise<void> => {
  await signIn(page, people.itLead)
  await factsKept(page)
  await page.getByRole('link', { name: 'Administrasjon' }).click()
  await page.locator('.tree').waitFor()
  await take('organization')
  await page.getByRole('link', { name: 'Ringekort' }).click()
  await page.locator('.card-entry').first().waitFor()
  await take('cards')
  await page.getByRole('button', { name: people.manager }).first().click()
  await page.locator('.call-card svg').waitFor()
  await takeOnPaper(page, () => take('card-on-paper'))
  await page.getByRole('link', { name: 'Logg', exact: true }).click()
  await page.locator('.audit').first().waitFor()
  await take('audit')
}

const dataFolder = await mkdtemp(join(tmpdir(), 'vaktlinje-'))
const edition = run('start', ['--port', '0', '--data', dataFolder, '--at', '2026-04-08T03:12'])
const [ready] = await once(edition.process.stdout, 'data')
const baseURL = String(ready).trim().replace('ready ', '')
const browser = await launchChromium()
try {
  for (const { name, ...appearance } of appearances) {
    for (const walk of [walkOfManager, walkOfPlanner, walkOfAdmin]) {
      const context = await browser.newContext({ ...appearance, baseURL, locale: 'nb-NO' })
      const page = await context.newPage()
      await page.goto('/')
      await walk(page, async (view) => {
        const picture = `${view}-${name}`
        await page.evaluate(() => scrollTo(0, 0))
        await mkdir(folderOf(picture), { recursive: true })
        await page.screenshot({ path: join(folderOf(picture), `${picture}.png`) })
      })
      await context.close()
    }
  }
} finally {
  await browser.close()
  edition.process.kill('SIGINT')
  await edition.ended
  await rm(dataFolder, { recursive: true, force: true })
}
