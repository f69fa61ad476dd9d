import type { Interval } from '../../shared/domain/time/interval.ts'
import { facts } from '../offline/keptFacts.ts'
import { paths } from '../router/views.ts'
import { useMe } from '../session/me.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import type { Entry } from './entries.ts'

interface EntryWords {
  /** What it is, in a few words. */
  words: string
  /** The same where there is little room. */
  short: string
  /** How it stands. */
  tag: string
  /** How it looks: never the only sign of what it is. */
  tone: string
  /** Where more of it is, for those who may go there. */
  href: string | undefined
}

/** What an entry is called, and when of a day it is. */
export const useEntryWords = () => {
  const { text } = useTexts('calendar')
  const { clock } = useTimes()
  const { answer: me } = useMe()
  const people = useCell(facts)?.people ?? []
  const nameOf = (personId: string | null): string =>
    personId === null ? text.wholeUnit : (people.find(({ id }) => id === personId)?.name ?? personId)
  const wordsOf = (entry: Entry): EntryWords => {
    switch (entry.kind) {
      case 'agreement':
        return {
          words: `${text.agreement}: ${entry.purpose}`,
          short: entry.purpose,
          tag: text.states[entry.state],
          tone: entry.state,
          href: paths.agreement(entry.id),
        }
      case 'absence':
        return {
          words: text.absenceOf(nameOf(entry.personId), entry.away ? text.away : text.reduced),
          short: nameOf(entry.personId),
          tag: text.tags.absence,
          tone: 'absence',
          href: me?.capabilities.includes('itLead') ? paths.absence(entry.id) : undefined,
        }
      case 'availability':
        return {
          words: text.levels[entry.level],
          short: text.shortLevels[entry.level],
          tag: text.tags.availability,
          tone: entry.level,
          href: undefined,
        }
    }
  }
  const timeWithin = ({ from, to }: Interval, day: Interval): string => {
    const begins = from > day.from
    const ends = to < day.to
    if (begins && ends) return text.between(clock(from), clock(to))
    if (begins) return text.from(clock(from))
    return ends ? text.until(clock(to)) : text.wholeDay
  }
  return { wordsOf, timeWithin }
}
