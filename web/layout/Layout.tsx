import type { MouseEvent, ReactNode } from 'react'
import { useTexts } from '../texts/useTexts.ts'
import { CardProblem } from '../card/CardProblem.tsx'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import { EmergencyNumbers } from './EmergencyNumbers.tsx'
import { Header } from './Header.tsx'
import { PageSettings } from './PageSettings.tsx'
import { SentNotice } from './SentNotice.tsx'
import { SignInProblem } from './SignInProblem.tsx'

const contentId = 'content'

const toContent = (event: MouseEvent): void => {
  event.preventDefault()
  document.getElementById(contentId)?.focus()
}

/** What every view stands in: emergency numbers first, then where one is, then the view. */
export const Layout = ({ children }: { children: ReactNode }) => {
  const { text, lang } = useTexts('layout')
  return (
    <>
      <a className="ds-skip-link" href={`#${contentId}`} lang={lang} onClick={toContent}>
        {text.skip}
      </a>
      <EmergencyNumbers />
      <Header />
      <ConnectionNotice />
      <SignInProblem />
      <CardProblem />
      <main id={contentId} tabIndex={-1}>
        <SentNotice />
        {children}
      </main>
      <footer className="footer">
        <PageSettings />
      </footer>
    </>
  )
}
