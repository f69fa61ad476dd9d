import { expect, test } from 'vitest'
import { openMailbox } from '../../../../../infra/local/mailbox/mailbox.ts'

const mail = (number: number) => ({
  messageId: `<${number}@havnes.example>`,
  sender: 'Havnes kommune',
  recipient: 'ola@havnes.example',
  subject: `Emne ${number}`,
  text: 'Tekst',
})

const sms = { sender: 'VAKTLINJE', recipient: '+4749000001', text: 'Ring', type: 'Transactional' }

const boxAt = (instants: string[], most?: number) => {
  let last = 0
  const clock = { now: () => instants[Math.min(last++, instants.length - 1)] ?? '' }
  return openMailbox(':memory:', clock, most === undefined ? {} : { most })
}

test('the newest comes first, mail and SMS in one box', () => {
  const box = boxAt(['2026-04-08T10:00:00.000Z', '2026-04-08T10:00:01.000Z'])
  box.addMail(mail(1))
  box.addSms(sms)
  expect(box.items({}).map(({ kind, receivedAt }) => [kind, receivedAt])).toEqual([
    ['sms', '2026-04-08T10:00:01.000Z'],
    ['mail', '2026-04-08T10:00:00.000Z'],
  ])
})

test('a mail that is delivered twice is there once, to each of its recipients', () => {
  const box = boxAt(['2026-04-08T10:00:00.000Z'])
  box.addMail(mail(1))
  box.addMail(mail(1))
  box.addMail({ ...mail(1), recipient: 'kari@havnes.example' })
  expect(box.items({}).map(({ recipient }) => recipient)).toEqual(['kari@havnes.example', 'ola@havnes.example'])
})

test('mails without an id, and SMS that say the same, are not taken for one', () => {
  const box = boxAt(['2026-04-08T10:00:00.000Z'])
  box.addMail({ ...mail(1), messageId: undefined })
  box.addMail({ ...mail(1), messageId: undefined })
  box.addSms(sms)
  box.addSms(sms)
  expect(box.items({})).toHaveLength(4)
})

test('only so many are kept: the oldest go', () => {
  const box = boxAt(['2026-04-08T10:00:00.000Z'], 3)
  for (let number = 1; number <= 10; number += 1) box.addMail(mail(number))
  expect(box.items({}).map(({ subject }) => subject)).toEqual(['Emne 10', 'Emne 9', 'Emne 8'])
})

test('one may ask for those to somebody, whatever the case, and those since', () => {
  const box = boxAt(['2026-04-08T10:00:00.000Z', '2026-04-08T10:00:01.000Z', '2026-04-08T10:00:02.000Z'])
  box.addMail(mail(1))
  box.addMail({ ...mail(2), recipient: 'kari@havnes.example' })
  box.addMail(mail(3))
  expect(box.items({ to: 'OLA@havnes.example' }).map(({ subject }) => subject)).toEqual(['Emne 3', 'Emne 1'])
  expect(box.items({ since: '2026-04-08T10:00:01.000Z' }).map(({ subject }) => subject)).toEqual(['Emne 3', 'Emne 2'])
  expect(box.items({ to: 'kari@havnes.example', since: '2026-04-08T10:00:02.000Z' })).toEqual([])
  expect(box.items({}, 1).map(({ subject }) => subject)).toEqual(['Emne 3'])
})
