import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { postCancellation } from '../../../shared/contract/agreements.ts'
import { deleteFeed, getCalendar, getFeed, postFeed } from '../../../shared/contract/feeds.ts'
import { agreed, changed } from '../../fixtures/agreementSteps.ts'
import { recorded, takenBack } from '../../fixtures/absenceSteps.ts'
import { eventsIn, type ReadEvent } from '../../fixtures/calendarFile.ts'
import { organizationWith } from '../../fixtures/organization.ts'
import { reimport } from '../../fixtures/reimport.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

/** Makes an address as its person would: the last part of it, which is all a calendar knows. */
const addressOf = async (service: Service, who: string): Promise<string> => {
  const { address = '' } = await service.asPerson(who).ask(postFeed)
  return address.replace('/api/calendar/', '')
}

const askedAt = (service: Service, secret: string, headers: Record<string, string> = {}) =>
  service.anyone.send(getCalendar, { parameters: { secret }, headers })

/** What a calendar finds at an address. */
const found = async (service: Service, secret: string): Promise<ReadEvent[]> => {
  const { status, text } = await askedAt(service, secret)
  expect(status).toBe(200)
  return eventsIn(text)
}

/** Somebody who is given one calendar address after the other. */
const follower = async (service: Service, who: string) => {
  const secret = await addressOf(service, who)
  return { secret, now: () => found(service, secret) }
}

const weekend = { from: '2026-04-24T14:00:00.000Z', to: '2026-04-27T06:00:00.000Z' }

const cancel = (service: Service, id: string) =>
  service.asPerson('it-1').ask(postCancellation, { parameters: { id }, body: { reason: 'Utsatt' } })

describe('a calendar address', () => {
  test('is shown when it is made and never again, and is kept as a hash alone', async () => {
    const service = await startService()
    const nurse = service.asPerson('nurse')
    expect(await nurse.ask(getFeed)).toEqual({ state: 'none' })
    const made = await nurse.ask(postFeed)
    expect(made).toEqual({
      state: 'active',
      since: wallClock('2026-04-08T10:00'),
      address: expect.stringMatching(/^\/api\/calendar\/[\w-]{43}\.ics$/),
    })
    expect(await nurse.ask(getFeed)).toEqual({ state: 'active', since: made.since })
    const secret = made.address?.slice('/api/calendar/'.length, -'.ics'.length) ?? ''
    await found(service, `${secret}.ics`)
    expect(JSON.stringify(await service.contents())).not.toContain(secret)
  })

  test('opens with and without its ending', async () => {
    const service = await startService()
    const secret = await addressOf(service, 'nurse')
    for (const one of [secret, secret.replace('.ics', '')]) expect(await found(service, one)).toEqual([])
  })

  test('stops at once when it is revoked, also a second time', async () => {
    const service = await startService()
    const secret = await addressOf(service, 'nurse')
    expect(await service.asPerson('nurse').ask(deleteFeed)).toEqual({ state: 'none' })
    expect((await askedAt(service, secret)).status).toBe(404)
    expect(await service.asPerson('nurse').ask(deleteFeed)).toEqual({ state: 'none' })
    expect(await service.asPerson('nurse').ask(getFeed)).toEqual({ state: 'none' })
  })

  test('stops at once when another is made', async () => {
    const service = await startService()
    const [first, second] = [await addressOf(service, 'nurse'), await addressOf(service, 'nurse')]
    expect((await askedAt(service, first)).status).toBe(404)
    await found(service, second)
  })

  test('is one, of two that are made at once', async () => {
    const service = await startService()
    const both = await Promise.all([addressOf(service, 'nurse'), addressOf(service, 'nurse')])
    const statuses = await Promise.all(both.map(async (one) => (await askedAt(service, one)).status))
    expect(new Set(statuses)).toEqual(new Set([200, 404]))
  })

  test('is answered the same, to the byte, whether it is unknown, malformed, revoked, replaced, or of somebody who left', async () => {
    const service = await startService()
    const revoked = await addressOf(service, 'teacher')
    await service.asPerson('teacher').ask(deleteFeed)
    const replaced = await addressOf(service, 'home-head')
    await addressOf(service, 'home-head')
    const left = await addressOf(service, 'nurse')
    const { people, ...rest } = organizationWith()
    const without = { ...rest, people: people.filter(({ id }) => id !== 'nurse') }
    await reimport(service.store, without, wallClock('2026-04-08T10:00'))
    const answers = await Promise.all(
      [revoked, replaced, left, `${'A'.repeat(43)}.ics`, 'x', '.ics', 'æ'.repeat(5000)].map((one) =>
        askedAt(service, one),
      ),
    )
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(answers[0]?.status).toBe(404)
  })

  test('is in no log line of ours', async () => {
    const service = await startService()
    const secret = await addressOf(service, 'nurse')
    await found(service, secret)
    await service.asPerson('nurse').ask(deleteFeed)
    await askedAt(service, secret)
    const logged = readFileSync(inject('logFile'), 'utf8')
    expect(logged).toContain('GET /api/calendar/{secret}')
    expect(logged).not.toContain(secret.replace('.ics', ''))
  })

  test('is written down when it is made and when it is revoked', async () => {
    const service = await startService()
    await addressOf(service, 'nurse')
    await service.asPerson('nurse').ask(deleteFeed)
    const acts = service.written.flatMap((change) => (change.kind === 'audit' ? [change.entry] : []))
    expect(acts).toMatchObject([
      { act: 'feedMade', by: 'nurse', subject: { type: 'feed', id: 'nurse' } },
      { act: 'feedRevoked', by: 'nurse', subject: { type: 'feed', id: 'nurse' } },
    ])
  })
})

describe('a calendar that asks again', () => {
  test('is told that nothing has changed, and then what has', async () => {
    const service = await startService()
    const secret = await addressOf(service, 'nurse')
    const { headers } = await askedAt(service, secret)
    const known = { 'if-none-match': `W/"other", W/${String(headers['etag'])}` }
    const same = await askedAt(service.at('2026-04-08T11:00'), secret, known)
    const { 'content-type': _, ...kept } = headers
    expect(same).toEqual({ status: 304, headers: kept, text: '' })
    await agreed(service)
    expect((await askedAt(service, secret, known)).status).toBe(200)
  })

  test('causes no write as long as it is given the same', async () => {
    const service = await startService()
    const { now } = await follower(service, 'nurse')
    await agreed(service)
    await now()
    const before = service.written.length
    await Promise.all([now(), now(), now()])
    expect(service.written.length).toBe(before)
  })

  test('is given the same by all who ask at once for the first time', async () => {
    const service = await startService()
    const { now } = await follower(service, 'nurse')
    await agreed(service)
    const [first, ...others] = await Promise.all([now(), now(), now()])
    expect(first).toHaveLength(1)
    for (const other of others) expect(other).toEqual(first)
  })
})

describe('an agreement', () => {
  test('stands in the calendars of those it counts for, and of nobody else', async () => {
    const service = await startService()
    const { id } = await agreed(service)
    const counts = [`agreement-${id}`]
    for (const [who, uids] of [
      ['nurse', counts],
      ['home-head', counts],
      ['teacher', []],
      ['health-head', []],
      ['it-1', []],
      ['director', []],
    ] as const)
      expect([who, (await (await follower(service, who)).now()).map(({ uid }) => uid)]).toEqual([who, uids])
  })

  test('is changed, and cancelled, under one uid with a rising sequence, and makes nobody busy', async () => {
    const service = await startService()
    const { now } = await follower(service, 'nurse')
    const { id } = await agreed(service)
    const announced = {
      uid: `agreement-${id}`,
      sequence: 0,
      status: 'CONFIRMED',
      transparency: 'TRANSPARENT',
      ...weekend,
    }
    expect(await now()).toMatchObject([announced])
    await changed(service, id, { phone: '+4749000901' })
    const [second] = await now()
    expect(second).toMatchObject({ ...announced, sequence: 1 })
    expect(second?.details).toContain('+4749000901')
    await cancel(service, id)
    const cancelled = {
      ...announced,
      sequence: 2,
      status: 'CANCELLED',
      title: 'Gjelder ikke lenger: IT har beredskapsvakt',
    }
    expect(await now()).toEqual([{ ...cancelled, details: undefined }])
    service.at('2026-06-25T10:00')
    expect(await now()).toMatchObject([cancelled])
    service.at('2026-06-26T10:00')
    expect(await now()).toEqual([])
  })

  test('is cancelled where a narrower audience leaves somebody out, and says nothing to who was never in it', async () => {
    const service = await startService()
    const { id } = await agreed(service, { audience: { everyone: true } })
    const teacher = await follower(service, 'teacher')
    const nurse = await follower(service, 'nurse')
    expect(await teacher.now()).toMatchObject([{ sequence: 0, status: 'CONFIRMED' }])
    await changed(service, id, { audience: { units: ['home-care'] } })
    const left = await teacher.now()
    expect(left).toMatchObject([{ uid: `agreement-${id}`, sequence: 1, status: 'CANCELLED' }])
    expect(JSON.stringify(left)).not.toMatch(/4749000900|Flytting/)
    expect(await nurse.now()).toMatchObject([{ status: 'CONFIRMED' }])
    const late = await follower(service, 'schools-head')
    expect(await late.now()).toEqual([])
  })

  test('is cancelled for somebody who moves to another unit', async () => {
    const service = await startService()
    const { id } = await agreed(service)
    const nurse = await follower(service, 'nurse')
    await nurse.now()
    const moved = organizationWith()
    const people = moved.people.map((one) => (one.id === 'nurse' ? { ...one, unit: 'schools' } : one))
    await reimport(service.store, { ...moved, people }, wallClock('2026-04-08T10:00'))
    expect(await nurse.now()).toMatchObject([{ uid: `agreement-${id}`, status: 'CANCELLED' }])
  })

  test('that was never shown leaves no trace when it is cancelled', async () => {
    const service = await startService()
    const { now } = await follower(service, 'nurse')
    const { id } = await agreed(service)
    await cancel(service, id)
    expect(await now()).toEqual([])
  })

  test('with a hostile purpose is one event with that purpose', async () => {
    const service = await startService()
    const { now } = await follower(service, 'nurse')
    const purpose = `Valg, del 1; "2"\r\nSTATUS:CANCELLED\nEND:VEVENT ${'lang 👩‍⚕️ '.repeat(30)}`.trim()
    await agreed(service, { purpose })
    const events = await now()
    expect(events).toMatchObject([{ status: 'CONFIRMED' }])
    expect(events[0]?.details).toContain(purpose.replaceAll('\r\n', '\n'))
  })
})

describe('IT’s availability', () => {
  const wholeUnit = { personId: null, note: 'Kurs i Alta', alternative: 'Ring superbrukeren' }

  test('stands in everybody’s calendar as its level and what to do instead, never who or why', async () => {
    const service = await startService()
    const { now } = await follower(service, 'teacher')
    await recorded(service, wholeUnit)
    const events = await now()
    expect(events).toMatchObject([
      {
        uid: expect.stringMatching(/^availability-/),
        title: 'Ingen på IT er tilgjengelige',
        transparency: 'TRANSPARENT',
        from: '2026-04-22T05:00:00.000Z',
        to: '2026-04-22T14:30:00.000Z',
      },
    ])
    expect(events[0]?.details).toContain('Ring superbrukeren')
    expect(JSON.stringify(events)).not.toMatch(/Alta|it-1|Navn/)
  })

  test('is taken back when it is no longer so', async () => {
    const service = await startService()
    const { now } = await follower(service, 'teacher')
    const absence = await recorded(service, wholeUnit)
    const [before] = await now()
    await takenBack(service, absence)
    expect(await now()).toMatchObject([{ uid: before?.uid, sequence: 1, status: 'CANCELLED', details: undefined }])
  })

  test('is told in the language of the page where the address was made', async () => {
    const service = await startService()
    await recorded(service, wholeUnit)
    const answer = await service.asPerson('teacher').ask(postFeed, { headers: { 'accept-language': 'en' } })
    const events = await found(service, answer.address?.replace('/api/calendar/', '') ?? '')
    expect(events).toMatchObject([{ title: 'Nobody in IT is available' }])
  })
})
