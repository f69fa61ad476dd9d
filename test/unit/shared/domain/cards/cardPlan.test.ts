import { describe, expect, test } from 'vitest'
import { cardKindOf, cardsDue } from '../../../../../shared/domain/cards/cardKind.ts'
import { cardMessage } from '../../../../../shared/domain/cards/cardMessage.ts'
import { actingOnCard, cardSteps, withoutActing } from '../../../../../shared/domain/cards/cardPlan.ts'
import { callerAt } from '../../../../../shared/domain/line/caller.ts'
import type { Directory } from '../../../../../shared/domain/organization/directory.ts'
import { directoryWith, person, unit } from '../../../../fixtures/directory.ts'

const now = '2026-04-08T10:00:00.000Z'
const today = '2026-04-08'
const callerIn = (directory: Directory, who: string) => callerAt(directory, directory.people.get(who)!, now)
const acting = (who: string, from = '2026-04-01', to = '2026-05-01') => [{ person: who, from, to }]

describe('who should have a card', () => {
  test('approvers have one of theirs, other managers one of theirs, and nobody else any', () => {
    const directory = directoryWith()
    expect(cardsDue(directory, now).map(({ person: { id }, kind }) => [id, kind])).toEqual([
      ['director', 'approver'],
      ['finance', 'approver'],
      ['health-head', 'manager'],
      ['home-head', 'manager'],
      ['schools-head', 'manager'],
    ])
    expect(cardKindOf(callerIn(directory, 'it-1'))).toBeUndefined()
  })
})

describe('the plan on a card', () => {
  test('begins with the emergency numbers, has every deputy and no mark, and ends at the crisis plan', () => {
    const directory = directoryWith({ units: [unit('health', 'admin', 'health-head', { deputy: 'schools-head' })] })
    const steps = cardSteps(directory, callerIn(directory, 'home-head'), today)
    expect(steps.map(({ kind }) => kind)).toEqual(['emergency', 'leader', 'approver', 'crisisPlan'])
    expect(steps[1]?.contacts).toEqual([
      { is: 'person', personId: 'health-head' },
      { is: 'person', personId: 'schools-head', deputyFor: 'health-head' },
    ])
  })

  test('is of an organisation without acting holders, and otherwise the same', () => {
    const directory = directoryWith({
      units: [unit('health', 'admin', 'health-head', { acting: acting('schools-head') })],
      roles: { director: { acting: acting('home-head') }, itSuperior: { acting: acting('home-head') } },
    })
    const lasting = withoutActing(directory)
    expect(lasting.roles).toEqual(directoryWith().roles)
    expect(lasting.units).toEqual(directoryWith().units)
    expect(lasting.people).toBe(directory.people)
  })

  test('tells beside it who acts for somebody of the line, until the day that is not theirs any more', () => {
    const directory = directoryWith({
      units: [
        unit('health', 'admin', 'health-head', { acting: acting('it-2', '2026-04-09', '2026-04-10') }),
        unit('schools', 'admin', 'schools-head', { acting: acting('it-3') }),
        unit('home-care', 'health', 'home-head', { acting: acting('it-1', '2026-04-01', '2026-04-08') }),
      ],
      roles: { director: { acting: acting('home-head') }, itSuperior: { acting: acting('stand-in') } },
      people: [person('stand-in', 'admin')],
    })
    expect(actingOnCard(directory, callerIn(directory, 'home-head'), today)).toEqual([
      { post: 'Enhet health', person: 'it-2', from: '2026-04-09', to: '2026-04-10' },
      { post: 'Leder for økonomi og styring', person: 'stand-in', from: '2026-04-01', to: '2026-05-01' },
    ])
  })
})

test('whoever a card is issued for is told at once, and for a day', () => {
  const card = {
    id: 'c',
    personId: 'home-head',
    issuedBy: 'it-1',
    issuedAt: now,
  } as Parameters<typeof cardMessage>[0]
  expect(cardMessage(card)).toMatchObject({
    id: 'card-c-cardIssued',
    subject: { type: 'card', id: 'c' },
    about: 1,
    content: { kind: 'cardIssued', holder: 'home-head', issuedBy: 'it-1' },
    dueAt: now,
    expiresAt: '2026-04-09T10:00:00.000Z',
  })
})
