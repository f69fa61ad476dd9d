import { useCallback } from 'react'
import { ask } from '../client/ask.ts'
import { useRemote } from '../client/remote.ts'
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
import { inForceIn, readAgreement } from './agreementRead.ts'
import { OnlyItLead } from './OnlyItLead.tsx'

/** An agreement is changed, moved or narrowed; what needs a new word waits for it. */
export const EditAgreementView = ({ id }: { id: string }) => {
  const { text, lang } = useTexts('agreement')
  const zone = useTimeZone()
  const { underWay, problem, send } = useSending()
  const load = useCallback(() => readAgreement(id), [id])
  const { answer, problem: unread, reload } = useRemote(load)
  return (
    <OnlyItLead>
      <div className="view" lang={lang}>
        <Heading title={text.editTitle}>{text.editTitle}</Heading>
        <p>{text.editLead}</p>
        {unread && <ProblemAlert problem={unread} retry={reload} />}
        {problem?.code === 'stale' && <StaleAlert reload={reload} />}
        {answer && (
          <AgreementForm
            key={answer.version}
            id={id}
            start={draftOf(answer.agreement, zone)}
            inForce={inForceIn(answer.agreement)}
            underWay={underWay}
            problem={problem?.code === 'stale' ? undefined : problem}
            save={async (body) => {
              const sent = { parameters: { id }, ifMatch: answer.version, body }
              const changed = await send([answer.version, body], () => ask('PUT /api/agreements/{id}', sent))
              if (changed) goTo(paths.agreement(id), { replace: true })
            }}
          />
        )}
      </div>
    </OnlyItLead>
  )
}
