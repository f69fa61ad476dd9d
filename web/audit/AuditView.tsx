import { useCallback, useState } from 'react'
import { AdministrationPage } from '../administration/AdministrationPage.tsx'
import { ask } from '../client/ask.ts'
import { useAttempt } from '../client/attempt.ts'
import { useRemote } from '../client/remote.ts'
import { useMe } from '../session/me.ts'
import { daysAfter } from '../texts/time.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { AuditList } from './AuditList.tsx'
import { PeriodFields, type Period } from './PeriodFields.tsx'

/** Who did what that matters, for admins and approvers. */
export const AuditView = () => {
  const { text, lang } = useTexts('audit')
  return (
    <AdministrationPage title={text.title} lead={text.lead} lang={lang}>
      <Audit />
    </AdministrationPage>
  )
}

/** Whole days on the organisation's calendar, the last one too; everything that is kept where a day is left out. */
const asked = ({ from, to }: Period) => ({
  ...(from === '' ? {} : { from: `${from}T00:00` }),
  ...(to === '' ? {} : { to: `${daysAfter(to, 1)}T00:00` }),
})

const Audit = () => {
  const { text } = useTexts('audit')
  const { text: administration } = useTexts('administration')
  const [period, setPeriod] = useState<Period>({ from: '', to: '' })
  const load = useCallback(() => ask('GET /api/audit', { query: asked(period) }), [period])
  const { answer, problem, loading, reload, replace } = useRemote(load)
  const { underWay, refusal, attempt } = useAttempt()
  const holders = useCardHolders()
  const older = (before: string) =>
    attempt(async () => {
      const page = await ask('GET /api/audit', { query: { ...asked(period), before } })
      replace({ ...page, items: [...(answer?.items ?? []), ...page.items] })
    })
  const next = answer?.next
  return (
    <>
      <PeriodFields period={period} change={setPeriod} />
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {refusal && <ProblemAlert problem={refusal} />}
      {!answer && loading && <p>{administration.loading}</p>}
      {answer?.items.length === 0 && <p>{text.empty}</p>}
      {answer && <AuditList entries={answer.items} holders={holders} />}
      {next !== undefined && (
        <div className="buttons">
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            disabled={underWay}
            onClick={() => void older(next)}
          >
            {text.older}
          </button>
        </div>
      )}
    </>
  )
}

/** Whose card is whose: only admins may know. */
const useCardHolders = (): ReadonlyMap<string, string> => {
  const { answer: me } = useMe()
  const mayKnow = me?.capabilities.includes('admin') ?? false
  const load = useCallback(async () => (mayKnow ? ask('GET /api/cards', {}) : { items: [] }), [mayKnow])
  const { answer: cards } = useRemote(load)
  return new Map(cards?.items.map(({ id, holder }) => [id, holder.name ?? holder.personId]))
}
