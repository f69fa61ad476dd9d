import { ask } from '../client/ask.ts'
import { useSending } from '../client/useSending.ts'
import { Heading } from '../layout/Heading.tsx'
import { goTo } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { useTexts } from '../texts/useTexts.ts'
import { AgreementForm } from './AgreementForm.tsx'
import { emptyDraft } from './agreementDraft.ts'
import { OnlyItLead } from '../session/OnlyItLead.tsx'

/** A new agreement: a draft that counts for nobody. */
export const NewAgreementView = () => {
  const { text, lang } = useTexts('agreement')
  const { underWay, problem, send } = useSending()
  return (
    <div className="view" lang={lang}>
      <Heading title={text.newTitle}>{text.newTitle}</Heading>
      <OnlyItLead>
        <p>{text.formLead}</p>
        <AgreementForm
          start={emptyDraft}
          underWay={underWay}
          problem={problem}
          save={async (body) => {
            const made = await send(body, (idempotencyKey) => ask('POST /api/agreements', { body, idempotencyKey }))
            if (made) goTo(paths.agreement(made.id), { replace: true })
          }}
        />
      </OnlyItLead>
    </div>
  )
}
