import { contains } from '../../shared/domain/time/interval.ts'
import { useWrittenTimes } from '../calendar/useWrittenTimes.ts'
import { useNow } from '../clock/clock.ts'
import { facts } from '../offline/keptFacts.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'
import { readableNumber } from '../ui/phoneNumber.ts'
import { PhoneLink } from '../ui/PhoneLink.tsx'
import type { ShownAgreement } from './agreementDraft.ts'
import { useDirectory } from '../offline/useDirectory.ts'

interface Given {
  heading: string
  tone: string
  /** The version. */
  shown: ShownAgreement | NonNullable<ShownAgreement['inForce']>
  /** The agreement, where how it ended belongs to this version. */
  whole: ShownAgreement | undefined
}

/** What one version says. */
export const AgreementFacts = ({ heading, tone, shown, whole }: Given) => {
  const { text } = useTexts('agreement')
  const { period, hours } = useWrittenTimes()
  const nameOf = usePersonName()
  const { staff, purpose, exclusions, responseMinutes, elapsedHours } = shown
  return (
    <section className="ds-card agreement" data-color="neutral" data-tone={tone} aria-labelledby={`facts-${tone}`}>
      <h2 id={`facts-${tone}`} className="ds-heading" data-size="sm">
        {heading}
      </h2>
      {tone === 'draft' && <p>{text.draftCounts}</p>}
      <dl className="facts">
        <dt>{text.purpose}</dt>
        <dd className="purpose">
          <bdi>{purpose}</bdi>
        </dd>
        <dt>{text.when}</dt>
        <dd>
          {period(shown)} <span className="quiet">({text.hoursWords(hours(elapsedHours))})</span>
        </dd>
        <dt>{text.audience}</dt>
        <dd>
          <AudienceWords audience={shown.audience} />
        </dd>
        <dt>{text.phone}</dt>
        <dd>
          <OnCallNumber shown={shown} counts={tone === 'agreed'} />
        </dd>
        <dt>{text.exclusions}</dt>
        <dd>
          <bdi>{exclusions ?? text.noExclusions}</bdi>
        </dd>
        {responseMinutes !== undefined && (
          <>
            <dt>{text.response}</dt>
            <dd>{text.responseWords(responseMinutes)}</dd>
          </>
        )}
        {staff && (
          <>
            <dt>{text.staff}</dt>
            <dd>
              <bdi>{staff.map((id) => nameOf(id) ?? id).join(', ')}</bdi>
            </dd>
          </>
        )}
        {shown.approval && <ApprovalFacts approval={shown.approval} />}
        {whole?.cancelled && <CancelledFacts cancelled={whole.cancelled} />}
      </dl>
    </section>
  )
}

const usePersonName = () => {
  const people = useCell(facts)?.people ?? []
  return (personId: string | undefined): string | undefined => people.find(({ id }) => id === personId)?.name
}

const AudienceWords = ({ audience }: { audience: ShownAgreement['audience'] }) => {
  const { text } = useTexts('agreement')
  const directory = useDirectory()
  if ('everyone' in audience) return text.everyone
  return <bdi>{audience.units.map((unit) => directory?.units.get(unit)?.name ?? unit).join(', ')}</bdi>
}

/** A number that nobody answers yet is no link. */
const OnCallNumber = ({ shown, counts }: { shown: Given['shown']; counts: boolean }) => {
  const { text } = useTexts('agreement')
  const now = useNow()
  if (counts && contains(shown, now))
    return <PhoneLink phone={shown.phone} action={text.call} who={text.phone} variant="primary" />
  return (
    <>
      {readableNumber(shown.phone)} <span className="quiet">{text.phoneLater}</span>
    </>
  )
}

const ApprovalFacts = ({ approval }: { approval: NonNullable<ShownAgreement['approval']> }) => {
  const { text } = useTexts('agreement')
  const { moment } = useWrittenTimes()
  const nameOf = usePersonName()
  const directory = useDirectory()
  const { role, approvedAt, approver, recordedBy, reference } = approval
  const named: [string, string | undefined][] = [
    [text.approval, text.approvedBy(directory?.roles[role].title ?? role, moment(approvedAt))],
    [text.approverName, nameOf(approver)],
    [text.recordedBy, nameOf(recordedBy)],
    [text.reference, reference],
  ]
  return named.map(
    ([what, words]) =>
      words !== undefined && (
        <div key={what} className="fact">
          <dt>{what}</dt>
          <dd>
            <bdi>{words}</bdi>
          </dd>
        </div>
      ),
  )
}

const CancelledFacts = ({ cancelled }: { cancelled: NonNullable<ShownAgreement['cancelled']> }) => {
  const { text } = useTexts('agreement')
  const { moment } = useWrittenTimes()
  return (
    <>
      <dt>{text.cancelledAt}</dt>
      <dd>{moment(cancelled.at)}</dd>
      <dt>{text.cancelledReason}</dt>
      <dd>
        <bdi>{cancelled.reason}</bdi>
      </dd>
    </>
  )
}
