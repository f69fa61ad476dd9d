import { describe, expect, test } from 'vitest'
import { cardKindOf } from '../../../../shared/domain/cards/cardKind.ts'
import { callerAt } from '../../../../shared/domain/line/caller.ts'
import { cardSays, printedOf } from '../../../../shared/presentation/cardOnPaper.ts'
import { textsIn } from '../../../../shared/texts/texts.ts'
import { directoryWith, person, unit } from '../../../fixtures/directory.ts'
import { wallClock } from '../../../fixtures/wallClock.ts'

type Given = Parameters<typeof directoryWith>[0]

const saysFor = (id: string, given: Given = {}, { language = 'nb', at = '2026-04-08T10:00' } = {}) => {
  const directory = directoryWith(given)
  const now = wallClock(at)
  const caller = callerAt(directory, directory.people.get(id)!, now)
  const kind = cardKindOf(caller)!
  const texts = textsIn(language === 'en' ? 'en' : 'nb')
  return cardSays(caller, kind, { directory, callOutPhones: new Map([['it-1', '+4749009001']]), now, texts })
}

const itself = (text: string) => text

const idsOf = (says: ReturnType<typeof saysFor>, kind: string) =>
  says.steps.filter((step) => step.kind === kind).flatMap(({ contacts }) => contacts.map(({ personId }) => personId))

describe('a card', () => {
  test('names no holder of the card: nobody is told to ring themselves', () => {
    expect(JSON.stringify(saysFor('director').steps)).not.toContain('"director"')
    expect(idsOf(saysFor('director'), 'approver')).toEqual(['finance'])
    expect(idsOf(saysFor('finance'), 'approver')).toEqual(['director'])
  })

  test('names an approver once, as approver', () => {
    expect(idsOf(saysFor('home-head'), 'leader')).toEqual(['health-head'])
    expect(idsOf(saysFor('home-head'), 'approver')).toEqual(['finance', 'director'])
  })

  test('tells of acting holders beside the lasting ones, not instead of them', () => {
    const acting = [{ person: 'schools-head', from: '2026-04-01', to: '2026-05-01' }]
    const says = saysFor('home-head', { units: [unit('health', 'admin', 'health-head', { acting })] })
    expect(idsOf(says, 'leader')).toEqual(['health-head'])
    expect(says.acting).toMatchObject([{ post: 'Enhet health', personId: 'schools-head' }])
  })

  test('tells of no acting period that is over, and not of one of its own holder', () => {
    const acting = [{ person: 'home-head', from: '2026-04-01', to: '2026-05-01' }]
    const given = { units: [unit('health', 'admin', 'health-head', { acting })] }
    expect(saysFor('home-head', given).acting).toEqual([])
    expect(saysFor('schools-head', { roles: { director: { acting } } }, { at: '2026-05-01T00:00' }).acting).toEqual([])
  })

  test('of somebody who only acts as approver is that of an approver', () => {
    const acting = [{ person: 'schools-head', from: '2026-04-01', to: '2026-05-01' }]
    expect(saysFor('schools-head', { roles: { director: { acting } } })).toMatchObject({ kind: 'approver' })
  })

  test("gives IT's numbers to approvers only: the call-out number, or the job phone where there is none", () => {
    expect(new Set(saysFor('finance').callOut?.map(({ phone }) => phone))).toEqual(
      new Set(['+4749009001', '+4749000001']),
    )
    expect(saysFor('home-head')).not.toHaveProperty('callOut')
  })

  test('has the same digests in every language', () => {
    for (const id of ['home-head', 'finance'])
      expect(printedOf(saysFor(id, {}, { language: 'en' }), itself)).toEqual(printedOf(saysFor(id), itself))
  })

  test('keeps its digests when somebody on it gets another title: who it is and their number are what counts', () => {
    const title = { people: [person('health-head', 'health', { title: 'Konstituert leder' })] }
    expect(printedOf(saysFor('home-head', title), itself)).toEqual(printedOf(saysFor('home-head'), itself))
  })
})
