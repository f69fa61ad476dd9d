import './callCard.css'
import { paths } from '../router/views.ts'
import { namesIn, saidOnce } from '../plan/PlanSteps.tsx'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import { QrCode } from '../ui/QrCode.tsx'
import { CardCriteria } from './CardCriteria.tsx'
import { ActingOnCard, CallOutOnCard } from './CardNumbers.tsx'
import { CardSteps } from './CardSteps.tsx'
import { handOf } from './handOf.ts'
import type { Issued } from './IssuedCard.tsx'

export type OnPaper = Issued['print']

interface Given {
  print: OnPaper
  /** What the QR opens. */
  address: string
}

/** One sheet of paper for when everything else is down (design.md section 8). */
export const CallCard = ({ print, address }: Given) => {
  const { text, lang } = useTexts('callCard')
  const { fullDate } = useTimes()
  const said = saidOnce(print.steps)
  const first = said.filter(({ kind: step }) => step === 'emergency')
  const last = said.filter(({ kind: step }) => step === 'crisisPlan')
  const people = said.filter((step) => !first.includes(step) && !last.includes(step))
  const names = namesIn(print.steps)
  const { organization, kind, holder, version, issuedAt, expiresAt, criteria, acting, callOut } = print
  return (
    <article className="call-card" aria-labelledby="call-card" data-hand={handOf(print)} lang={lang}>
      <header>
        <div>
          <h3 id="call-card">{kind === 'approver' ? text.approverName : text.name}</h3>
          <p className="call-card-holder">
            <bdi>{holder.name}</bdi>
          </p>
          <p>
            <bdi>{holder.title}</bdi>, <bdi>{holder.unit}</bdi>, <bdi>{organization}</bdi>
          </p>
          <p className="call-card-validity">
            {text.validity(fullDate(issuedAt), fullDate(expiresAt))} · {text.version(version)}
          </p>
          <p className="call-card-small">{text.lost}</p>
        </div>
        <figure>
          <QrCode value={address} label={text.qrLabel} />
          <figcaption>{text.qr}</figcaption>
        </figure>
      </header>
      <CardSteps steps={first} names={names} />
      <CardCriteria criteria={criteria} />
      <CardSteps steps={people} names={names} />
      {acting.length > 0 && <ActingOnCard acting={acting} />}
      {callOut && <CallOutOnCard callOut={callOut} codesAt={`${location.host}${paths.code}`} />}
      <CardSteps steps={last} names={names} />
    </article>
  )
}
