import type { ReactNode } from 'react'
import { useStatus } from '../now/status.ts'
import { administrationOf, administrationViews } from '../administration/administrationViews.ts'
import { Link, usePath } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { CardInUse } from '../card/CardInUse.tsx'
import { card } from '../session/card.ts'
import { useMe } from '../session/me.ts'
import { session } from '../session/session.ts'
import { SignInButton } from '../session/SignInButton.tsx'
import { signOut } from '../session/signOut.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'

export const Header = () => {
  const { text, lang } = useTexts('layout')
  const { answer: status } = useStatus()
  return (
    <header className="header" lang={lang}>
      <Link className="brand" href={paths.now}>
        {text.name}
      </Link>
      <Account />
      <bdi className="organization">{status?.organization.name}</bdi>
      <Navigation />
    </header>
  )
}

const Navigation = () => {
  const { text } = useTexts('layout')
  const { answer: me } = useMe()
  const reported = useCell(card)?.incidentId
  const seesIncidents = me?.capabilities.some((one) => one === 'manager' || one === 'itStaff') ?? false
  const administration = administrationOf(me?.capabilities ?? [])[0]
  return (
    <nav aria-label={text.navigation}>
      <ul>
        <Item href={paths.now}>{text.now}</Item>
        <Item href={paths.report}>{text.report}</Item>
        {reported !== undefined && <Item href={paths.incident(reported)}>{text.incident}</Item>}
        {seesIncidents && <Item href={paths.incidents}>{text.incidents}</Item>}
        {me && <Item href={paths.calendar}>{text.calendar}</Item>}
        {me && <Item href={paths.notices}>{text.notices}</Item>}
        {administration && (
          <Item href={administration.path} around={administrationViews.map(({ path }) => path)}>
            {text.administration}
          </Item>
        )}
      </ul>
    </nav>
  )
}

interface ItemGiven {
  href: string
  /** Addresses of the views it stands for. */
  around?: string[]
  children: ReactNode
}

const Item = ({ href, around = [], children }: ItemGiven) => (
  <li>
    <Link href={href} aria-current={around.includes(usePath()) ? 'true' : undefined}>
      {children}
    </Link>
  </li>
)

const Account = () => {
  const { text } = useTexts('layout')
  const signedIn = useCell(session) !== undefined
  const byCard = useCell(card) !== undefined
  const { answer: me } = useMe()
  if (byCard) return <CardInUse />
  if (!signedIn)
    return (
      <div className="account">
        <SignInButton />
      </div>
    )
  return (
    <div className="account">
      {me && <bdi className="account-name">{text.signedInAs(me.name)}</bdi>}
      <button type="button" className="ds-button" data-variant="tertiary" onClick={signOut}>
        {text.signOut}
      </button>
    </div>
  )
}
