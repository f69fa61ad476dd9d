import { describe, expect, it, test } from 'vitest'
import type { Agreement, AgreementTerms } from '../../../../../shared/domain/agreements/agreement.ts'
import { inForceOf } from '../../../../../shared/domain/agreements/agreementState.ts'
import { audienceUnits } from '../../../../../shared/domain/agreements/audience.ts'
import { sameToReaders } from '../../../../../shared/domain/agreements/compareTerms.ts'
import type { Message, NoticeContent } from '../../../../../shared/domain/messages/message.ts'
import { agreementMessages } from '../../../../../shared/domain/notices/agreementNotices.ts'
import { agreementNoticeFacts } from '../../../../../shared/domain/notices/noticeFacts.ts'
import { topicNotices } from '../../../../../shared/domain/notices/topicNotices.ts'
import { wallClock } from '../../../../fixtures/wallClock.ts'
import { agreed, directory, terms } from '../agreements/sampleAgreements.ts'
import { after, cancelled, stories, units, versionOf } from './stories.ts'

const second = wallClock('2026-03-09T10:00')
const third = wallClock('2026-03-10T10:00')
const forSchools: Partial<AgreementTerms> = { audience: { units: ['schools'] } }
const first = agreed(forSchools)
const moved: Partial<AgreementTerms> = { ...forSchools, from: wallClock('2026-03-26T16:00') }

const planned = (agreement: Agreement, name: string): Message<NoticeContent> =>
  agreementMessages(agreement, directory).find(({ id }) => id.endsWith(name))!

const perhaps = (message: Message): Message => ({ ...message, uncertainParts: ['schools'] })
const surely = (message: Message): Message => ({ ...message, sentParts: ['schools'] })

/** What the schools are sent by the notice of that name, after these messages. */
const sent = (agreement: Agreement, name: string, messages: Message[]) => {
  const message = planned(agreement, name)
  const due = topicNotices(message, agreementNoticeFacts(agreement, directory, messages), message.dueAt)
  return 'ended' in due ? due.ended : due.notices
}

const announced = planned(first, '1-announced')

describe('who was perhaps told, because whoever told it died', () => {
  test('that an agreement was made, is told that it is cancelled', () => {
    const gone = cancelled(first, second)
    expect(sent(gone, 'cancelled', [perhaps(announced)])).toMatchObject([{ kind: 'cancelled', about: 1 }])
  })

  test('that an agreement was made, is told of another time as a change of it', () => {
    const next = after(first, moved, second)
    expect(sent(next, '2-changed', [perhaps(announced)])).toMatchObject([
      { kind: 'changed', about: 2, before: { from: terms().from, to: terms().to } },
    ])
  })

  test('just what is still true, is announced it once more', () => {
    expect(sent(first, '1-reminder-P7D', [perhaps(announced)])).toMatchObject([{ kind: 'announced', about: 1 }])
  })

  test('of the second version, is told of it once more as a change, for they may believe the first', () => {
    const next = after(first, moved, second)
    const messages = [surely(announced), perhaps(planned(next, '2-changed'))]
    expect(sent(next, '2-reminder-P7D', messages)).toMatchObject([{ kind: 'changed', about: 2 }])
    expect(sent(after(next, forSchools, third), '3-changed', messages)).toMatchObject([
      { kind: 'changed', about: 3, before: { from: moved.from, to: terms().to } },
    ])
  })

  test('that it is cancelled, is told so once more, or what counts for them again', () => {
    const away = after(first, { audience: { units: ['health'] } }, second)
    const messages = [surely(announced), perhaps(planned(away, '2-cancelled'))]
    expect(sent(cancelled(away, third), '-cancelled', messages)).toMatchObject([{ kind: 'cancelled', about: 1 }])
    expect(sent(after(away, forSchools, third), '3-announced', messages)).toMatchObject([
      { kind: 'announced', about: 3 },
    ])
  })

  test('a reminder of what they surely know, is reminded the next time as ever', () => {
    const messages = [surely(announced), perhaps(planned(first, '1-reminder-P7D'))]
    expect(sent(first, '1-reminder-P1D', messages)).toMatchObject([{ kind: 'reminder' }])
  })

  test('and surely later, is treated like everybody', () => {
    const messages = [perhaps(announced), surely(planned(first, '1-reminder-P7D'))]
    expect(sent(first, '1-reminder-P1D', messages)).toMatchObject([{ kind: 'reminder' }])
  })
})

describe('any story of an agreement, with deliveries that die between publish and mark', () => {
  it('leaves every unit with what is true: the terms in force inside the audience, nothing outside', () => {
    stories(
      ({ agreement, received }) => {
        const inForce = inForceOf(agreement)
        const inside = inForce ? audienceUnits(directory, inForce.audience) : new Set()
        for (const unit of units) {
          const last = received.findLast((notice) => notice.unit === unit)
          const believes = last && last.kind !== 'cancelled' ? versionOf(agreement, last.about).terms : undefined
          expect(believes !== undefined).toBe(inside.has(unit))
          expect(!believes || sameToReaders(believes, inForce!)).toBe(true)
        }
      },
      ['beforePublish', 'beforeMark'],
    )
  })

  it('tells a unit only of versions whose audience holds it', () => {
    stories(
      ({ agreement, received }) => {
        for (const { unit, about } of received)
          expect(audienceUnits(directory, versionOf(agreement, about).terms.audience)).toContain(unit)
      },
      ['beforePublish', 'beforeMark'],
    )
  })
})
