import type { Interval } from '../../shared/domain/time/interval.ts'
import { Link } from '../router/navigation.tsx'
import type { Entry } from './entries.ts'
import { useEntryWords } from './useEntryWords.ts'
import { useWrittenTimes } from './useWrittenTimes.ts'

/** One thing in the calendar, with its time within `day`, or written out. */
export const EntryItem = ({ entry, day }: { entry: Entry; day?: Interval }) => {
  const { wordsOf, timeWithin } = useEntryWords()
  const { period } = useWrittenTimes()
  const { words, tag, tone, href } = wordsOf(entry)
  const content = (
    <>
      <span className="entry-head">
        <bdi className="incident-summary">{words}</bdi>
        <span className="ds-tag" data-color={tagColor[tone] ?? 'neutral'}>
          {tag}
        </span>
      </span>
      <span className="quiet">{day ? timeWithin(entry, day) : period(entry)}</span>
    </>
  )
  return (
    <li className="entry" data-tone={tone}>
      {href === undefined ? (
        <div className="incident-link">{content}</div>
      ) : (
        <Link className="incident-link" href={href}>
          {content}
        </Link>
      )}
    </li>
  )
}

const tagColor: Record<string, string> = {
  agreed: 'success',
  waiting: 'warning',
  draft: 'info',
  none: 'danger',
  reduced: 'warning',
}
