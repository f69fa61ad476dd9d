import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { localMessaging } from '../../../../setup/localMessaging.ts'

const hostile = `<script>alert(1)</script> </pre> " ' & http://127.0.0.1/evil?token=1 javascript:alert(1)`

const answered = z.object({ items: z.array(z.record(z.string(), z.unknown())) })

const box = async () => {
  const { mailbox, origin, clock } = await localMessaging()
  const mail = (recipient: string, subject: string, text: string) =>
    mailbox.addMail({ messageId: undefined, sender: 'Havnes kommune', recipient, subject, text })
  const asked = (query = '', headers: Record<string, string> = {}) =>
    fetch(`${origin}/local/mailbox${query}`, { headers })
  const told = async (query = '') => {
    const answer = await asked(query)
    return answered.parse(await answer.json())
  }
  const page = async (query = '') => {
    const answer = await asked(query, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
    return answer.text()
  }
  return { mailbox, origin, clock, mail, asked, told, page }
}

describe('for programs', () => {
  test('items are told oldest first, with the links in them', async () => {
    const { mailbox, mail, told, clock } = await box()
    mail('ola@havnes.example', 'Emne', 'Se https://havnes.example/a?b=c&d=e. Og (http://havnes.example/f), hilsen oss')
    clock.moveTo('2027-03-01T12:00:05.000Z')
    mailbox.addSms({ sender: 'VAKTLINJE', recipient: '+4749000001', text: 'Ring', type: 'Transactional' })
    expect(await told()).toEqual({
      items: [
        {
          kind: 'mail',
          from: 'Havnes kommune',
          to: 'ola@havnes.example',
          subject: 'Emne',
          text: 'Se https://havnes.example/a?b=c&d=e. Og (http://havnes.example/f), hilsen oss',
          receivedAt: '2027-03-01T12:00:00.000Z',
          links: ['https://havnes.example/a?b=c&d=e', 'http://havnes.example/f'],
        },
        {
          kind: 'sms',
          from: 'VAKTLINJE',
          to: '+4749000001',
          text: 'Ring',
          type: 'Transactional',
          receivedAt: '2027-03-01T12:00:05.000Z',
          links: [],
        },
      ],
    })
  })

  test.each([
    ['?to=%2B4749000001', 1],
    ['?to=+4749000001', 1],
    ['?to=ola@havnes.example', 1],
    ['?to=nobody@havnes.example', 0],
    ['?to=', 2],
    ['?since=2027-03-01T12:00:05Z', 1],
    ['?since=2027-03-01T13:00:05%2B01:00', 1],
    ['?since=2027-03-01T13:00:05+01:00', 1],
    ['?since=2027-03-01T12:00:06Z', 0],
    ['?to=+4749000001&since=2027-03-01T12:00:00.000Z', 1],
  ])('%s asks for %i of two', async (query, count) => {
    const { mailbox, mail, told, clock } = await box()
    mail('ola@havnes.example', 'Emne', 'Tekst')
    clock.moveTo('2027-03-01T12:00:05.000Z')
    mailbox.addSms({ sender: 'VAKTLINJE', recipient: '+4749000001', text: 'Ring', type: 'Transactional' })
    expect((await told(query)).items).toHaveLength(count)
  })

  test('"since" that is no instant is 400, not everything', async () => {
    const { asked } = await box()
    expect((await asked('?since=yesterday')).status).toBe(400)
    expect((await asked('?since=')).status).toBe(400)
  })
})

describe('for people', () => {
  test('whatever a mail holds is text, and only our own links can be followed', async () => {
    const { origin, mail, page } = await box()
    const own = `${origin}/local/subscription/confirm?token=${'0'.repeat(64)}`
    mail('ola@havnes.example', hostile, `${hostile}\n${own}\n${origin}/local/subscription/confirm.html?token=1`)
    const shown = await page()
    expect(shown).not.toContain('<script')
    expect(shown.match(/<a /g)).toHaveLength(1)
    expect(shown).toContain(`<a href="${own}">`)
    expect(shown.match(/<\/pre>/g)).toHaveLength(1)
  })

  test('a search is shown as it was written, and as text', async () => {
    const { page } = await box()
    expect(await page('?to="><script>')).toContain('value="&quot;&gt;&lt;script&gt;"')
  })

  test('the page may load and run nothing', async () => {
    const { asked } = await box()
    const answer = await asked('', { accept: 'text/html' })
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('content-security-policy')).not.toContain('script-src')
  })

  test('times are those of the organisation, in Norwegian', async () => {
    const { mail, page } = await box()
    mail('ola@havnes.example', 'Emne', 'Tekst')
    expect(await page()).toContain('mandag 1. mars 2027 kl. 13.00.00')
  })

  test('the newest 200 come first, and the page says that there are more', async () => {
    const { mail, page } = await box()
    for (let number = 1; number <= 201; number += 1) mail('ola@havnes.example', `Emne ${number};`, 'Tekst')
    const shown = await page()
    expect(shown.indexOf('Emne 201;')).toBeLessThan(shown.indexOf('Emne 200;'))
    expect(shown).not.toContain('Emne 1;')
    expect(shown).toContain('Det er flere')
  })
})

test('other machines, other names and other sites do not get in', async () => {
  const { asked } = await box()
  expect((await asked('', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(403)
  expect((await asked('', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
})
