import { describe, expect, test } from 'vitest'
import { linksIn } from '../../infra/local/mailbox/links.ts'
import {
  getAgreement,
  postAgreement,
  postApproval,
  postCancellation,
  putAgreement,
} from '../../shared/contract/agreements.ts'
import { getNotices } from '../../shared/contract/notices.ts'
import { getSubscription } from '../../shared/contract/subscription.ts'
import { agreementBody } from '../fixtures/agreementBody.ts'
import { organizationWithMail } from '../fixtures/followers.ts'
import { wallClock } from '../fixtures/wallClock.ts'
import { kindOf } from './support/kinds.ts'
import { foundTown, type Town } from './support/town.ts'

type Audience = { units: string[] } | { everyone: true }

const acceptWarnings = ['uninformed', 'lessThan14Days']
const first = { from: '2026-04-20T16:00', to: '2026-04-21T08:00', acceptWarnings }
const moved = { from: '2026-04-21T16:00', to: '2026-04-22T08:00', acceptWarnings }

const settled = async (): Promise<Town> => {
  const town = await foundTown(organizationWithMail(), '2026-04-10T11:00')
  await town.follows('nurse', 'home-care')
  await town.follows('home-head', 'home-care')
  await town.follows('health-head', 'health')
  await town.follows('teacher', 'schools')
  await town.follows('director', 'admin')
  return town
}

const approve = (town: Town, id: string) =>
  town.asPerson('director').ask(postApproval, { parameters: { id }, body: { role: 'director' } })

/** Announced ten days ahead, moved five days later when that was approved, and cancelled the day after. */
const play = async (town: Town, before: Audience, after: Audience): Promise<void> => {
  const lead = town.asPerson('it-1')
  await town.passUntil('2026-04-10T12:00')
  const { id } = await lead.ask(postAgreement, { body: agreementBody({ ...first, audience: before }) })
  await approve(town, id)
  await town.passUntil('2026-04-12T12:00')
  const { headers } = await lead.send(getAgreement, { parameters: { id } })
  await lead.ask(putAgreement, {
    parameters: { id },
    headers: { 'if-match': String(headers['etag']) },
    body: agreementBody({ ...moved, audience: after }),
  })
  await town.passUntil('2026-04-15T09:00')
  await approve(town, id)
  await town.passUntil('2026-04-16T12:00')
  await lead.ask(postCancellation, { parameters: { id }, body: { reason: 'Utsatt' } })
  await town.passUntil('2026-04-23T12:00')
}

const told = (town: Town, person: string) =>
  town.noticesTo(person).map((mail) => [kindOf(mail), mail.receivedAt.slice(0, 16)])

const at = (text: string) => wallClock(text).slice(0, 16)

const story = [
  ['announced', at('2026-04-10T12:00')],
  ['reminder', at('2026-04-13T16:00')],
  ['changed', at('2026-04-15T09:00')],
  ['cancelled', at('2026-04-16T12:00')],
]

describe('an agreement announced 10 days ahead, moved and approved again, then cancelled', () => {
  test('is told to the followers of its audience, each mail once and in time, and to nobody else', async () => {
    const town = await settled()
    await play(town, { units: ['health'] }, { units: ['health'] })
    for (const person of ['nurse', 'home-head', 'health-head']) expect(told(town, person)).toEqual(story)
    for (const person of ['teacher', 'director']) expect(told(town, person)).toEqual([])

    const [announced, reminder, changed, cancelled] = town.noticesTo('nurse').map(({ text }) => text)
    const firstTime = 'Når: fra mandag 20. april 2026 kl. 16:00 (uke 17) til tirsdag 21. april 2026 kl. 08:00 (uke 17)'
    const newTime = 'Når: fra tirsdag 21. april 2026 kl. 16:00 (uke 17) til onsdag 22. april 2026 kl. 08:00 (uke 17)'
    expect(announced).toContain(firstTime)
    expect(reminder).toContain(firstTime)
    expect(changed).toContain(newTime)
    expect(changed).toContain(`Tidligere varslet tid, som ikke gjelder lenger: ${firstTime.replace('Når: ', '')}`)
    expect(cancelled).toContain(newTime)
  })

  test('for another audience each time, tells each unit its own story', async () => {
    const town = await settled()
    await play(town, { units: ['health'] }, { units: ['home-care', 'schools'] })
    for (const person of ['nurse', 'home-head']) expect(told(town, person)).toEqual(story)
    expect(told(town, 'health-head')).toEqual([...story.slice(0, 2), ['cancelled', at('2026-04-15T09:00')]])
    expect(told(town, 'teacher')).toEqual([['announced', at('2026-04-15T09:00')], ...story.slice(3)])
    expect(told(town, 'director')).toEqual([])
  })
})

test('whoever leaves by the link in a notice gets no more of them, and sees so; the others still do', async () => {
  const town = await settled()
  const lead = town.asPerson('it-1')
  const { id } = await lead.ask(postAgreement, { body: agreementBody({ ...first, audience: { units: ['health'] } }) })
  await approve(town, id)
  await town.quiet()
  await town.press(linksIn(town.noticesTo('nurse')[0]?.text ?? '').at(-1) ?? '')
  expect(await town.asPerson('nurse').ask(getSubscription)).toMatchObject({ state: 'ended' })
  await town.press(linksIn(town.noticesTo('home-head')[0]?.text ?? '').at(-1) ?? '')
  await town.passUntil('2026-04-22T12:00')
  expect(await town.store.readSubscription('home-head')).toMatchObject({ state: 'ended' })
  expect(told(town, 'nurse')).toHaveLength(1)
  expect(told(town, 'health-head').map(([kind]) => kind)).toEqual(['announced', 'reminder', 'reminder'])
})

test('a mail, as somebody reads it', async () => {
  const town = await settled()
  const lead = town.asPerson('it-1')
  const body = agreementBody({
    ...first,
    audience: { units: ['health'] },
    purpose: 'Flytting av journalsystemet på sykehjemmet',
    exclusions: 'Skrivere og PC-er',
    responseMinutes: 30,
  })
  const { id } = await lead.ask(postAgreement, { body })
  await approve(town, id)
  await town.quiet()
  const [mail] = town.noticesTo('nurse')
  expect(mail).toMatchObject({ from: 'Havnes kommune', subject: 'Havnes kommune: varsel om beredskapsvakt på IT' })
  const [norwegian = '', english = ''] = mail?.text.split('* * *') ?? []
  for (const line of [
    'Det er inngått en ekstraordinær avtale om beredskapsvakt på IT. Du kan bruke den.',
    'Når: fra mandag 20. april 2026 kl. 16:00 (uke 17) til tirsdag 21. april 2026 kl. 08:00 (uke 17)',
    'Hva den gjelder: Flytting av journalsystemet på sykehjemmet',
    'Hva den ikke gjelder: Skrivere og PC-er',
    'Hvem som kan bruke den: ansatte og ledere i Enhet health, med enhetene under',
    'Vaktnummer: +4749000900',
    'Svartid: inntil 30 minutter',
    'Godkjent av: Kommunedirektør',
  ])
    expect(norwegian).toContain(line)
  for (const line of [
    'When: from Monday 20 April 2026 at 16:00 (week 17) to Tuesday 21 April 2026 at 08:00 (week 17)',
    'On-call number: +4749000900',
  ])
    expect(english).toContain(line)
  expect(linksIn(mail?.text ?? '')).toHaveLength(1)
  const { items } = await lead.ask(getNotices)
  expect(items.map(({ kind, state, topics }) => [kind, state, topics])).toEqual([
    ['announced', 'sent', { sent: 2, total: 2 }],
    ['reminder', 'planned', { sent: 0, total: 2 }],
    ['reminder', 'planned', { sent: 0, total: 2 }],
  ])
})
