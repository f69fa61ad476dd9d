import { describe, expect, test } from 'vitest'
import { postCardEscalation } from '../../../shared/contract/card/escalations.ts'
import { issued } from '../../fixtures/cardholder.ts'
import { settings } from '../../fixtures/directory.ts'
import { incident } from '../../fixtures/incident.ts'
import { startNight } from '../../fixtures/night.ts'

const address = 'https://vaktlinje.havnes.example/kode'

const startWith = (link: boolean) => startNight({ directory: { sms: { ...settings.sms, link } } })

describe('where the organisation wants links in its SMS', () => {
  test('each step says where its code is typed, whether the request or deliver sends it', async () => {
    const night = await startWith(true)
    await night.log()
    await night.until('2026-04-08T22:10')
    const texts = night.newTexts()
    expect(texts.map(({ to }) => to)).toEqual(['finance', 'director'])
    for (const { text } of texts) {
      expect(text).toMatch(/kode [0-9A-Z]{6} på https/)
      expect(text.endsWith(address)).toBe(true)
      expect(text.length).toBeLessThanOrEqual(160)
    }
  })

  test('so does what was logged by a card', async () => {
    const night = await startWith(true)
    const { client } = await issued(night.service, 'home-head')
    night.told()
    await client.ask(postCardEscalation, { body: incident() })
    expect(night.newTexts()).toMatchObject([{ to: 'finance', text: expect.stringContaining(address) }])
  })
})

test('where it does not, no SMS holds an address', async () => {
  const night = await startWith(false)
  await night.log()
  await night.until('2026-04-08T22:10', '2026-04-08T22:20', '2026-04-08T22:30')
  const texts = night.newTexts()
  expect(texts.length).toBeGreaterThan(3)
  for (const { text } of texts) expect(text).not.toMatch(/https?:|\.example|\/kode/)
})
