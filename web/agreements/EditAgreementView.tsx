import { useCallback } from 'react'
import { ask } from '../client/ask.ts'
import type { Sent } from '../client/contract.ts'
import { useReadOnce } from '../client/useReadOnce.ts'
import { useSending } from '../client/useSending.ts'
import { Heading } from '../layout/Heading.tsx'
import { useTimeZone } from '../now/timeZone.ts'
import { goTo } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { StaleAlert } from '../ui/StaleAlert.tsx'
import { draftOf } from './agreementDraft.ts'
import { AgreementForm } from './AgreementForm.tsx'
import { inForceIn, readAgreement, type ReadAgreement } from './agreementRead.ts'
import { OnlyItLead } from '../session/OnlyItLead.tsx'

/** An agreement is changed, moved or narrowed; what needs a new word waits for it. */
export const EditAgreementView = ({ id }: { id: string }) => {
  const { text, lang } = useTexts('agreement')
  const load = useCallback(() => readAgreement(id), [id])
  const { answer, problem, reload } = useReadOnce(load)
  return (
    <div className="view" lang={lang}>
      <Heading title={text.editTitle}>{text.editTitle}</Heading>
      <OnlyItLead>
        <p>{text.editLead}</p>
        {problem && <ProblemAlert problem={problem} retry={reload} />}
        {answer && <Writing key={answer.version} read={answer} reload={reload} />}
      </OnlyItLead>
    </div>
  )
}

const Writing = ({ read: { agreement, version }, reload }: { read: ReadAgreement; reload: () => void }) => {
  const zone = useTimeZone()
  const { underWay, problem, send } = useSending()
  const { id } = agreement
  const isStale = problem?.code === 'stale'
  const save = async (body: Sent<'PUT /api/agreements/{id}'>['body']) => {
    const sent = { parameters: { id }, ifMatch: version, body }
    if (await send([version, body], () => ask('PUT /api/agreements/{id}', sent)))
      goTo(paths.agreement(id), { replace: true })
  }
  return (
    <>
      <AgreementForm
        id={id}
        start={draftOf(agreement, zone)}
        inForce={inForceIn(agreement)}
        underWay={underWay}
        problem={isStale ? undefined : problem}
        save={(body) => void save(body)}
      />
      {isStale && <StaleAlert reload={reload} />}
    </>
  )
}
