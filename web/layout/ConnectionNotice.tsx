import { reloadStatus, useStatus } from '../now/status.ts'
import { connection } from '../offline/connection.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'

/** Says that nothing answers, and how old is what one sees. */
export const ConnectionNotice = () => {
  const { text, lang } = useTexts('connection')
  const { moment } = useTimes()
  const down = useCell(connection) === 'down'
  const { answer: status } = useStatus()
  return (
    <div className="notice" role="status" lang={lang}>
      {down && (
        <p className="ds-alert" data-color="warning">
          <strong>{text.down}</strong> {status ? text.asOf(moment(status.at)) : text.never}{' '}
          <button type="button" className="ds-button" data-variant="tertiary" onClick={reloadStatus}>
            {text.retry}
          </button>
        </p>
      )}
    </div>
  )
}
