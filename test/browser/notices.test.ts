import { expect, test } from 'vitest'
import { people } from './support/people.ts'
import { factsKept, signIn } from './support/phone.ts'
import { editionAt, visit, withBrowser } from './support/visitor.ts'

withBrowser()

interface Item {
  links: string[]
}

const mailsTo = async (origin: string, to: string): Promise<Item[]> => {
  const response = await fetch(`${origin}/local/mailbox?to=${encodeURIComponent(to)}`)
  const { items }: { items: Item[] } = await response.json()
  return items
}

test('a nurse follows her unit, confirms in the mail, and stops again', async () => {
  const { origin } = await editionAt('2026-04-08T10:00')
  const page = await visit(origin)
  await signIn(page, people.nurse)
  await factsKept(page)
  await page.getByRole('link', { name: 'Mine varsler' }).click()
  await page.getByRole('heading', { name: 'Du får ingen varsler' }).waitFor()
  await page.getByRole('button', { name: 'Følg' }).click()
  await page.getByRole('heading', { name: 'Venter på bekreftelse' }).waitFor()
  await page.getByText('Confirm subscription').waitFor()

  const address = 'sunniva.aspelia@havnes.example'
  await expect.poll(() => mailsTo(origin, address), { timeout: 10_000 }).toHaveLength(1)
  const [mail] = await mailsTo(origin, address)
  const mailPage = await page.context().newPage()
  await mailPage.goto(mail?.links[0] ?? '')
  await mailPage.getByRole('button').first().click()
  await page.reload()
  await page.getByRole('heading', { name: 'Du får varsler' }).waitFor()
  await page.getByText('Varsler for Hjemmetjenesten går til sunniva.aspelia@havnes.example.').waitFor()
  await page.getByRole('button', { name: 'Stopp varslene' }).click()
  await page.getByRole('heading', { name: 'Du har stoppet varslene' }).waitFor()
})
