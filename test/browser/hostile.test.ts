import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sharedEdition } from '../local/support/edition.ts'
import { lostIn } from './support/enlarged.ts'
import { hostile, writeEverywhere } from './support/hostile.ts'
import { incidentWith } from './support/incident.ts'
import { codeSentTo } from './support/mailbox.ts'
import { visit, visitAs, withBrowser } from './support/visitor.ts'

withBrowser()

const edition = sharedEdition('--at', '2026-04-08T03:10')

/** What turns text around, and nothing keeps to its own words. */
const turningIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent ?? ''
      const isIsolated = /^[^\u202E]*\u2068[^]*\u2069[^\u202E]*$/.test(words)
      if (words.includes('\u202E') && !isIsolated && !node.parentElement?.closest('bdi, textarea, option'))
        found.push(`${node.parentElement?.tagName}.${node.parentElement?.className} ${words.slice(0, 60)}`)
    }
    return found
  })

/** What is not as it should be where somebody else's words stand. */
const brokenIn = async (page: Page, place: string): Promise<string[]> => {
  await page.getByText('<img src=x').first().waitFor({ state: 'attached' })
  const markup = await page.locator('img, main script').count()
  const found = [...(await turningIn(page)), ...(await lostIn(page)), ...(markup === 0 ? [] : ['markup'])]
  return found.map((what) => `${place}: ${what}`)
}

const narrow = { viewport: { width: 320, height: 800 } }

test('whatever anybody has written stands there as text, on every view, and breaks nothing', async () => {
  const { origin } = edition()
  const written = await writeEverywhere(origin)
  const lead = await visitAs(origin, 'itLead', '/', narrow)
  const manager = await visitAs(origin, 'manager', '/', narrow)
  const approver = await visitAs(origin, 'itSuperior', '/', narrow)
  const views: [Page, string, string][] = [
    [manager, '/', '.answer-sentence'],
    [manager, '/meld/ikke-kritisk', '.address'],
    [manager, '/hendelser', '.incident-link'],
    [manager, written.waiting, '#spoken-by'],
    [manager, written.withdrawn, '.history'],
    [manager, written.closed, '.history'],
    [approver, written.waiting, '#decision-reason'],
    [approver, written.declined, '.history'],
    [manager, written.agreement, '.agreement'],
    [lead, written.agreement, '.notice-plan'],
    [lead, written.cancelled, '.agreement'],
    [lead, `${written.agreement}/endre`, '.warnings'],
    [lead, '/avtaler/ny', '.unit-choices'],
    [lead, written.absence, '#effect'],
    [manager, '/kalender', '.day-panel .entry'],
    [lead, '/kalender', '.day-panel .entry'],
    [manager, '/varsler', '#unit'],
    [lead, '/organisasjon', '.tree'],
    [lead, '/ringekort', '.card-entry'],
    [lead, '/logg', '.audit'],
  ]
  const broken: string[] = []
  for (const [page, path, shows] of views) {
    await page.goto(path)
    await page.locator(shows).first().waitFor()
    broken.push(...(await brokenIn(page, path)))
  }
  await manager.goto('/meld')
  await manager.locator('.choices button').nth(1).click()
  await manager.locator('#no-answer').waitFor()
  broken.push(...(await brokenIn(manager, 'the numbers')))
  await lead.goto('/ringekort')
  await lead.locator('.card-entry button').first().click()
  await lead.locator('.call-card svg').waitFor()
  broken.push(...(await brokenIn(lead, 'a call card')))
  const byCode = await visit(origin, '/kode', narrow)
  await byCode.locator('#code').fill(await codeSentTo(origin, '+4749000006'))
  await byCode.locator('.code-form button').click()
  await byCode.locator('#decision-reason').waitFor()
  broken.push(...(await brokenIn(byCode, 'what a code opens')))
  expect(broken).toEqual([])
})

/** Into every field that takes words, more than any takes: each holds as much as the service takes, and the page stays whole. */
const expectBound = async (page: Page, place: string): Promise<void> => {
  const fields = await page.locator('main textarea:visible, main input:is([type=text], [type=tel]):visible').all()
  expect({ place, any: fields.length > 0 }).toEqual({ place, any: true })
  for (const field of fields) {
    const most = Number(await field.getAttribute('maxlength'))
    await field.fill(hostile(10_000))
    const held = (await field.inputValue()).length
    expect({ place, isBound: most > 0 && most <= 1000, held }).toEqual({ place, isBound: true, held: most })
  }
  expect({ place, lost: await lostIn(page) }).toEqual({ place, lost: [] })
}

test('no field takes more than the service does, however much is pasted into it', async () => {
  const { origin } = edition()
  const path = `/hendelse/${await incidentWith(origin, {})}`
  const lead = await visitAs(origin, 'itLead', '/fravaer/nytt', narrow)
  const manager = await visitAs(origin, 'manager', '/meld', narrow)
  const approver = await visitAs(origin, 'itSuperior', path, narrow)
  await lead.locator('#note').waitFor()
  await expectBound(lead, 'an absence')
  await lead.goto('/avtaler/ny')
  await lead.locator('#purpose').waitFor()
  await expectBound(lead, 'an agreement')
  await manager.locator('.choices button').nth(1).click()
  await manager.locator('.report-form').waitFor()
  await expectBound(manager, 'a report')
  await manager.goto(path)
  await manager.locator('main .view > details > summary').last().click()
  await expectBound(manager, 'a word on the phone, and a withdrawal')
  await approver.locator('#decision-reason').waitFor()
  await approver.locator('main .view > details > summary').last().click()
  await expectBound(approver, 'a decision, and an end')
  const byCode = await visit(origin, '/kode', narrow)
  await expectBound(byCode, 'a code')
})
