import { lazy, Suspense, useEffect, type ComponentType } from 'react'
import { CardView } from './card/CardView.tsx'
import { CodeView } from './code/CodeView.tsx'
import { IncidentsView } from './incident/IncidentsView.tsx'
import { IncidentView } from './incident/IncidentView.tsx'
import { Layout } from './layout/Layout.tsx'
import { NotFoundView } from './layout/NotFoundView.tsx'
import { NowView } from './now/NowView.tsx'
import { useFreshStatus } from './now/status.ts'
import { useFreshFacts } from './offline/facts.ts'
import { ReportDetailsView } from './report/ReportDetailsView.tsx'
import { NotCriticalView, ReportView } from './report/ReportView.tsx'
import { useSendWaiting } from './report/useSendWaiting.ts'
import { useView } from './router/navigation.tsx'
import { useFreshMe } from './session/me.ts'
import { language } from './texts/language.ts'
import { loadLaterTexts, loadTexts, useShownLanguage } from './texts/useTexts.ts'

/** What is not needed at 03:00 is fetched when somebody goes there, and its words with it. */
const later = <Given,>(load: () => Promise<ComponentType<Given>>) =>
  lazy(async () => {
    const [view] = await Promise.all([load(), loadLaterTexts()])
    return { default: view }
  })

const NoticesView = later(async () => (await import('./notices/NoticesView.tsx')).NoticesView)
const OrganizationView = later(async () => (await import('./organization/OrganizationView.tsx')).OrganizationView)
const CardsView = later(async () => (await import('./cards/CardsView.tsx')).CardsView)
const AuditView = later(async () => (await import('./audit/AuditView.tsx')).AuditView)
const OutgoingView = later(async () => (await import('./outgoing/OutgoingView.tsx')).OutgoingView)
const CalendarView = later(async () => (await import('./calendar/CalendarView.tsx')).CalendarView)
const AgreementView = later(async () => (await import('./agreements/AgreementView.tsx')).AgreementView)
const NewAgreementView = later(async () => (await import('./agreements/NewAgreementView.tsx')).NewAgreementView)
const EditAgreementView = later(async () => (await import('./agreements/EditAgreementView.tsx')).EditAgreementView)
const AbsenceView = later(async () => (await import('./absences/AbsenceView.tsx')).AbsenceView)

export const App = () => {
  const shown = useShownLanguage()
  useEffect(() => {
    document.documentElement.lang = shown
  }, [shown])
  useEffect(() => language.subscribe(() => void loadTexts()), [])
  useFreshStatus(shown)
  useFreshMe()
  useFreshFacts()
  useSendWaiting()
  return (
    <Layout>
      <Suspense>
        <CurrentView />
      </Suspense>
    </Layout>
  )
}

const CurrentView = () => {
  const view = useView()
  switch (view.name) {
    case 'now':
      return <NowView />
    case 'report':
      return <ReportView />
    case 'reportDetails':
      return <ReportDetailsView />
    case 'notCritical':
      return <NotCriticalView />
    case 'incidents':
      return <IncidentsView />
    case 'incident':
      return <IncidentView key={view.id} id={view.id} />
    case 'notices':
      return <NoticesView />
    case 'organization':
      return <OrganizationView />
    case 'cards':
      return <CardsView />
    case 'audit':
      return <AuditView />
    case 'outgoing':
      return <OutgoingView />
    case 'card':
      return <CardView />
    case 'code':
      return <CodeView />
    case 'calendar':
      return <CalendarView />
    case 'newAgreement':
      return <NewAgreementView />
    case 'agreement':
      return <AgreementView key={view.id} id={view.id} />
    case 'editAgreement':
      return <EditAgreementView key={view.id} id={view.id} />
    case 'newAbsence':
      return <AbsenceView key="new" />
    case 'absence':
      return <AbsenceView key={view.id} id={view.id} />
    case 'notFound':
      return <NotFoundView />
  }
}
