import { roleNames } from '../../shared/domain/organization/organization.ts'
import { responseTo } from '../client/ask.ts'
import type { Sent } from '../client/contract.ts'
import { useSending } from '../client/useSending.ts'
import { useNow } from '../clock/clock.ts'
import { keepFocus } from '../layout/Heading.tsx'
import { useOwner } from '../offline/owner.ts'
import { Link } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { useMe } from '../session/me.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { StaleAlert } from '../ui/StaleAlert.tsx'
import { readFrom, type ReadAgreement } from './agreementRead.ts'
import { ApproveForm } from './ApproveForm.tsx'
import { CancelForm } from './CancelForm.tsx'
import { RecordForm } from './RecordForm.tsx'

interface Given {
  read: ReadAgreement
  replace: (read: ReadAgreement) => void
  reload: () => void
}

/** What this reader may do with it: approve it, write an approval down, change it, cancel it. */
export const AgreementActions = ({ read, replace, reload }: Given) => {
  const { text } = useTexts('agreement')
  const { answer: me } = useMe()
  const held = useOwner()?.roles ?? []
  const { underWay, problem, send } = useSending()
  const now = useNow()
  const { agreement, version } = read
  const parameters = { id: agreement.id }
  // A phone that could keep nothing does not know which of the two: the server does.
  const roles = held.length === 0 && me?.capabilities.includes('approver') ? roleNames : held
  const isLead = me?.capabilities.includes('itLead') ?? false
  const isOver = agreement.state === 'cancelled' || (agreement.inForce ?? agreement).to <= now
  const show = (changed: ReadAgreement | undefined) => {
    if (!changed) return
    replace(changed)
    keepFocus()
  }
  const approve = async (body: Sent<'POST /api/agreements/{id}/approval'>['body']) => {
    const approved = await send([version, body], async (idempotencyKey) =>
      readFrom(
        await responseTo('POST /api/agreements/{id}/approval', { parameters, ifMatch: version, idempotencyKey, body }),
      ),
    )
    show(approved)
  }
  const cancel = async (reason: string) => {
    const body = { reason }
    const cancelled = await send(body, async (idempotencyKey) =>
      readFrom(await responseTo('POST /api/agreements/{id}/cancellation', { parameters, idempotencyKey, body })),
    )
    show(cancelled)
  }
  if (isOver) return null
  return (
    <>
      {problem?.code === 'stale' && <StaleAlert reload={reload} />}
      {problem && problem.code !== 'stale' && <ProblemAlert problem={problem} />}
      {agreement.state === 'draft' && roles.length > 0 && (
        <ApproveForm roles={roles} underWay={underWay} approve={(role) => void approve({ role })} />
      )}
      {agreement.state === 'draft' && roles.length === 0 && isLead && (
        <RecordForm underWay={underWay} problem={problem} record={(word) => void approve(word)} />
      )}
      {isLead && (
        <>
          <div className="buttons">
            <Link className="ds-button" data-variant="secondary" href={paths.editAgreement(agreement.id)}>
              {text.edit}
            </Link>
          </div>
          <CancelForm agreement={agreement} underWay={underWay} cancel={(reason) => void cancel(reason)} />
        </>
      )}
    </>
  )
}
