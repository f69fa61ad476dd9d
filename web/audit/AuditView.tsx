import { useCallback, useState } from 'react'
import { AdministrationPage } from '../administration/AdministrationPage.tsx'
import { ask } from '../client/ask.ts'
import { useRemote } from '../client/remote.ts'
import { usePages } from '../client/usePages.ts'
import { useMe } from '../session/me.ts'
import { daysAfter } from '../texts/time.ts'
import { useTexts } from '../texts/useTexts.ts'
import { OlderButton } from '../ui/OlderButton.tsx'
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
  const load = useCallback(
    (before?: string) => ask('GET /api/audit', { query: { ...asked(period), before } }),
    [period],
  )
  const { items, next, problem, loading, underWay, reload, older } = usePages(load)
  const holders = useCardHolders()
  return (
    <>
      <PeriodFields period={period} change={setPeriod} />
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {!items && loading && <p>{administration.loading}</p>}
      {items?.length === 0 && <p>{text.empty}</p>}
      {items && <AuditList entries={items} holders={holders} />}
      {next !== undefined && <OlderButton underWay={underWay} load={() => void older()} />}
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
