import './administration.css'
import type { ReactNode } from 'react'
import { Heading } from '../layout/Heading.tsx'
import { Link } from '../router/navigation.tsx'
import { useMe } from '../session/me.ts'
import { session } from '../session/session.ts'
import { SignInButton } from '../session/SignInButton.tsx'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { administrationOf } from './administrationViews.ts'

interface Given {
  title: string
  lead?: string
  lang: string | undefined
  children: ReactNode
}

/** What the views of administration stand in. What is below is there only for somebody who is signed in. */
export const AdministrationPage = ({ title, lead, lang, children }: Given) => {
  const signedIn = useCell(session) !== undefined
  return (
    <div className="view" lang={lang}>
      {signedIn && <AdministrationNavigation />}
      <Heading title={title}>{title}</Heading>
      {lead !== undefined && <p>{lead}</p>}
      {signedIn ? children : <SignInButton variant="primary" />}
    </div>
  )
}

const AdministrationNavigation = () => {
  const { text, lang } = useTexts('administration')
  const { answer: me } = useMe()
  const views = administrationOf(me?.capabilities ?? [])
  if (views.length < 2) return null
  return (
    <nav className="views" aria-label={text.navigation} lang={lang}>
      <ul>
        {views.map(({ name, path }) => (
          <li key={name}>
            <Link href={path}>{text[name]}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
