import { ask } from '../client/ask.ts'
import { usePages } from '../client/usePages.ts'
import { Heading } from '../layout/Heading.tsx'
import { Link } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { session } from '../session/session.ts'
import { SignInButton } from '../session/SignInButton.tsx'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { OlderButton } from '../ui/OlderButton.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'

const everyMilliseconds = 30_000

const loadIncidents = (before?: string) => ask('GET /api/escalations', { query: { before } })

/** The incidents one may see, newest first. */
export const IncidentsView = () => {
  const { text, lang } = useTexts('incident')
  const signedIn = useCell(session) !== undefined
  return (
    <div className="view" lang={lang}>
      <Heading title={text.listTitle}>{text.listTitle}</Heading>
      {signedIn ? <IncidentList /> : <SignInButton variant="primary" />}
    </div>
  )
}

const IncidentList = () => {
  const { text } = useTexts('incident')
  const { moment } = useTimes()
  const { items, next, problem, underWay, reload, older } = usePages(loadIncidents, everyMilliseconds)
  return (
    <>
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {items?.length === 0 && <p>{text.listEmpty}</p>}
      <ul className="incidents">
        {items?.map(({ id, summary, state, loggedAt }) => (
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
      {next !== undefined && <OlderButton underWay={underWay} load={() => void older()} />}
    </>
  )
}
