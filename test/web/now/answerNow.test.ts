import { describe, expect, test } from 'vitest'
import { answerNow } from '../../../web/now/answerNow.ts'
import { settings } from '../../fixtures/directory.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const timeZone = 'Europe/Oslo'
const { hours } = settings

const answerAt = (at: string, availability?: Parameters<typeof answerNow>[0]['availability']) =>
  answerNow({ hours, timeZone, availability }, wallClock(at))

describe('with everybody present the band answers, until it ends', () => {
  test.each([
    ['2026-04-08T08:59', 'unstated', '2026-04-08T09:00'],
    ['2026-04-08T09:00', 'core', '2026-04-08T14:00'],
    ['2026-04-08T14:00', 'extended', '2026-04-08T16:30'],
    ['2026-04-08T16:30', 'afterHours', '2026-04-09T07:00'],
    ['2026-04-01T12:00', 'afterHours', '2026-04-07T07:00'],
  ])('%s is %s until %s', (at, sentence, until) => {
    expect(answerAt(at, { level: 'normal' })).toEqual({
      sentence,
      band: sentence,
      until: wallClock(until),
      reduced: false,
    })
  })
})

describe('nobody in IT means no, until somebody is there again', () => {
  test.each([
    ['within the band', '2026-04-08T10:00', '2026-04-08T12:00', 'nobody', '2026-04-08T12:00'],
    ['in a later band of the day', '2026-04-08T10:00', '2026-04-08T15:00', 'nobody', '2026-04-08T15:00'],
    ['days later, over every band between', '2026-04-08T10:00', '2026-04-10T12:00', 'nobody', '2026-04-10T12:00'],
    ['at night: when work begins', '2026-04-08T10:00', '2026-04-08T20:00', 'nobody', '2026-04-09T07:00'],
    ['asked about after hours, days before', '2026-04-08T20:00', '2026-04-10T12:00', 'afterHours', '2026-04-10T12:00'],
    [
      'asked about after hours, back by morning',
      '2026-04-08T20:00',
      '2026-04-09T02:00',
      'afterHours',
      '2026-04-09T07:00',
    ],
  ])('%s', (_, at, back, sentence, until) => {
    const availability = { level: 'none', until: wallClock(back) } as const
    expect(answerAt(at, availability)).toMatchObject({ sentence, until: wallClock(until), reduced: false })
  })
})

test('reduced ends with the band at the latest', () => {
  const until = wallClock('2026-04-08T15:00')
  expect(answerAt('2026-04-08T10:00', { level: 'reduced', until })).toMatchObject({
    until: wallClock('2026-04-08T14:00'),
    reduced: true,
  })
})

test('few in IT keeps the answer of the band and says so besides', () => {
  expect(answerAt('2026-04-08T10:00', { level: 'reduced' })).toMatchObject({ sentence: 'core', reduced: true })
})

test('after hours it does not matter who is away', () => {
  expect(answerAt('2026-04-08T20:00', { level: 'none' })).toMatchObject({ sentence: 'afterHours', reduced: false })
})

test('an absence that is over no longer counts, however old the answer is that told of it', () => {
  const over = { level: 'none', until: wallClock('2026-04-08T10:00') } as const
  expect(answerAt('2026-04-08T10:00', over)).toMatchObject({ sentence: 'core' })
})
