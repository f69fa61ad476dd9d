import { useCallback } from 'react'
import { ask } from '../client/ask.ts'
import { useRemote } from '../client/remote.ts'
import { Heading } from '../layout/Heading.tsx'
import { Link } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { session } from '../session/session.ts'
import { SignInButton } from '../session/SignInButton.tsx'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'

const everyMilliseconds = 30_000

/** The incidents one may see, newest first. */
export const IncidentsView = () => {
  const { text, lang } = useTexts('incident')
  const { moment } = useTimes()
  const signedIn = useCell(session) !== undefined
  const load = useCallback(async () => (signedIn ? ask('GET /api/escalations', {}) : undefined), [signedIn])
  const { answer, problem, reload, replace } = useRemote(load, everyMilliseconds)
  const older = async (before: string) => {
    const page = await ask('GET /api/escalations', { query: { before } })
    replace({ ...page, items: [...(answer?.items ?? []), ...page.items] })
  }
  return (
    <div className="view" lang={lang}>
      <Heading title={text.listTitle}>{text.listTitle}</Heading>
      {!signedIn && <SignInButton variant="primary" />}
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {answer?.items.length === 0 && <p>{text.listEmpty}</p>}
      <ul className="incidents">
        {answer?.items.map(({ id, summary, state, loggedAt }) => (
          <li key={id}>
            <Link className="incident-link" href={paths.incident(id)}>
              <bdi className="incident-summary">{summary}</bdi>
              <span className="quiet">
                {text.states[state]} · {moment(loggedAt)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {answer?.next !== undefined && <OlderButton load={() => older(answer.next ?? '')} />}
    </div>
  )
}

const OlderButton = ({ load }: { load: () => Promise<void> }) => {
  const { text } = useTexts('incident')
  return (
    <button
      type="button"
      className="ds-button"
      data-variant="secondary"
      onClick={() => void load().catch(() => undefined)}
    >
      {text.older}
    </button>
  )
}
