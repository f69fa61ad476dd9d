import { describe, expect, it, test } from 'vitest'
import {
  afterPart,
  afterPartBefore,
  claimed,
  ended,
  handedOn,
  holdsLongEnough,
  isDue,
  isExhausted,
  mayBeClaimed,
  released,
  withTimer,
} from '../../../../../shared/domain/messages/claim.ts'
import type { Message } from '../../../../../shared/domain/messages/message.ts'
import { later } from '../../../../../shared/domain/time/instant.ts'
import { due, notice, sms } from './sampleMessages.ts'

const units = ['health', 'home-care', 'schools']

/** Held by `t1` since it was due, with `health` begun. */
const held = () => claimed(notice(), 't1', due, units)

describe('a message is due', () => {
  test.each([
    ['from two minutes before its time', 'PT-2M', true],
    ['not earlier', 'PT-2M-0.001S', false],
    ['for ever after', 'P40D', true],
  ])('%s', (_, after, expected) => {
    expect(isDue(notice(), later(due, after))).toBe(expected)
  })
})

describe('a message may be taken', () => {
  it('when it is due and nobody holds it', () => {
    expect(mayBeClaimed(notice(), due)).toBe(true)
  })

  it('not before it is due, whoever held it', () => {
    const early = later(due, 'PT-3M')
    expect(mayBeClaimed(notice(), early)).toBe(false)
    expect(mayBeClaimed({ ...held(), dueAt: later(due, 'PT10M') }, later(due, 'PT5M'))).toBe(false)
  })

  it('from somebody else only when they have held it for 60 s', () => {
    expect(mayBeClaimed(held(), later(due, 'PT59.999S'))).toBe(false)
    expect(mayBeClaimed(held(), later(due, 'PT60S'))).toBe(true)
  })

  test.each(['sent', 'failed', 'missed', 'superseded'] as const)('never when it is %s', (state) => {
    expect(mayBeClaimed(ended(held(), state), later(due, 'P1D'))).toBe(false)
    expect(mayBeClaimed({ ...held(), state }, later(due, 'P1D'))).toBe(false)
  })

  it('during the pause after a failed try too: whoever asks for it is not made to wait', () => {
    expect(mayBeClaimed(released(held(), due), due)).toBe(true)
  })
})

describe('whoever takes a message', () => {
  it('holds it for 60 s, and has used a try', () => {
    expect(held()).toMatchObject({
      state: 'claimed',
      claim: { token: 't1', until: later(due, 'PT60S') },
      attempts: 1,
      version: 2,
    })
  })

  it('has begun the first part that has not gone out', () => {
    expect(held().uncertainParts).toEqual(['health'])
    expect(claimed(notice({ sentParts: ['health'] }), 't1', due, units).uncertainParts).toEqual(['home-care'])
    expect(claimed(notice({ sentParts: units }), 't1', due, units).uncertainParts).toEqual([])
  })

  it('still does not know what became of parts that were begun before', () => {
    const again = claimed({ ...held(), uncertainParts: ['schools'] }, 't2', due, units)
    expect(again.uncertainParts).toEqual(['schools', 'health'])
    expect(claimed(again, 't3', due, units).uncertainParts).toEqual(['schools', 'health'])
  })

  it('counts all parts there are, also those that went out to an audience which is not meant any more', () => {
    expect(held().parts).toBe(3)
    expect(claimed(notice({ sentParts: ['it', 'health'] }), 't1', due, units).parts).toBe(4)
  })

  it('ends the pause', () => {
    expect(claimed(released(held(), due), 't2', due, units)).not.toHaveProperty('retryAt')
  })
})

describe('a part', () => {
  it('that was accepted has gone out', () => {
    const after = afterPart(held(), { key: 'health', outcome: 'accepted' })
    expect(after).toMatchObject({ sentParts: ['health'], uncertainParts: [], version: 3 })
  })

  it('that was refused has not', () => {
    const after = afterPart(held(), { key: 'health', outcome: 'refused' })
    expect(after).toMatchObject({ sentParts: [], uncertainParts: [], version: 3 })
  })

  it('that failed may have', () => {
    const after = afterPart(held(), { key: 'health', outcome: 'fault' })
    expect(after).toMatchObject({ sentParts: [], uncertainParts: ['health'], version: 3 })
  })

  it('says nothing of the others: what may have become of them stays unknown', () => {
    const doubtful = { ...held(), uncertainParts: ['schools', 'health'] }
    expect(afterPart(doubtful, { key: 'health', outcome: 'accepted' }).uncertainParts).toEqual(['schools'])
  })

  it('of which nothing was begun is only marked', () => {
    expect(afterPart(notice(), { key: 'health', outcome: 'fault' }).uncertainParts).toEqual([])
  })

  it('is marked before the next one is begun, which gives another 60 s', () => {
    const now = later(due, 'PT50S')
    expect(afterPartBefore(held(), { key: 'health', outcome: 'accepted' }, 'schools', now)).toMatchObject({
      sentParts: ['health'],
      uncertainParts: ['schools'],
      claim: { token: 't1', until: later(now, 'PT60S') },
      version: 3,
    })
  })
})

it('a send is begun only where it ends before somebody else may take the message: within 15 s', () => {
  expect(holdsLongEnough(held(), later(due, 'PT45S'))).toBe(true)
  expect(holdsLongEnough(held(), later(due, 'PT45.001S'))).toBe(false)
  expect(holdsLongEnough(notice(), due)).toBe(false)
})

describe('whoever lets a message go', () => {
  it('because a send failed, leaves it to the next who tries, half a minute later', () => {
    const free = released(held(), due)
    expect(free).toMatchObject({ state: 'pending', attempts: 1, retryAt: later(due, 'PT30S'), version: 3 })
    expect(free).not.toHaveProperty('claim')
  })

  it('because time is up, has used no try', () => {
    const free = handedOn(held())
    expect(free).toMatchObject({ state: 'pending', attempts: 0, version: 3 })
    expect(free).not.toHaveProperty('claim')
    expect(free).not.toHaveProperty('retryAt')
  })
})

/** The pauses between tries, until there are none left. */
const pauses = (message: Message): number[] => {
  const found: number[] = []
  for (let current = claimed(message, 't', due, units); !isExhausted(current);) {
    const free = released(current, due)
    found.push((Date.parse(free.retryAt ?? '') - Date.parse(due)) / 1000)
    current = claimed(free, 't', due, units)
  }
  return found
}

describe('tries are bounded', () => {
  it('mail waits an outage out: ten tries, each pause twice the one before, four hours in all', () => {
    expect(pauses(notice())).toEqual([30, 60, 120, 240, 480, 960, 1920, 3840, 7680])
  })

  it('an SMS is tried five times within two minutes', () => {
    expect(pauses(sms())).toEqual([30, 30, 30, 30])
  })
})

describe('a message that is over', () => {
  it('says why, is held by nobody, and keeps what is known of its parts', () => {
    const over = ended(held(), 'superseded', 'subjectChanged')
    expect(over).toMatchObject({
      state: 'superseded',
      reason: 'subjectChanged',
      uncertainParts: ['health'],
      version: 3,
    })
    expect(over).not.toHaveProperty('claim')
  })

  it('has no reason when all is well', () => {
    expect(ended(held(), 'sent')).not.toHaveProperty('reason')
  })
})

it('a timer that has been set is remembered', () => {
  expect(withTimer(notice())).toEqual({ ...notice(), scheduled: true, version: 2 })
})
