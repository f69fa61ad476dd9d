import { sending, sendingSeen } from '../report/sending.ts'
import { Link, usePath } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'

/** A report that was waiting has been sent while the reader was elsewhere. */
export const SentNotice = () => {
  const { text, lang } = useTexts('report')
  const { incidentId } = useCell(sending)
  const path = usePath()
  if (incidentId === undefined || path === paths.reportDetails) return null
  return (
    <p className="ds-alert" data-color="success" role="status" lang={lang}>
      {text.sent}{' '}
      <Link className="ds-link" href={paths.incident(incidentId)} onClick={sendingSeen}>
        {text.toIncident}
      </Link>
    </p>
  )
}
