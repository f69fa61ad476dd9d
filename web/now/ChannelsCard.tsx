import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../texts/useTexts.ts'
import { readableNumber } from '../ui/phoneNumber.ts'
import type { Status } from './status.ts'

const QrCode = lazy(async () => ({ default: (await import('../ui/QrCode.tsx')).QrCode }))

/** Where everything else is reported (R1-R5). */
export const ChannelsCard = ({ channels: { ticket, support } }: { channels: Status['channels'] }) => {
  const { text } = useTexts('now')
  return (
    <section aria-labelledby="not-critical">
      <h2 id="not-critical" className="ds-heading" data-size="sm">
        {text.channelsHeading}
      </h2>
      <p>
        <a className="ds-button" data-variant="secondary" href={ticket.url}>
          <bdi>{text.openTicket(ticket.name)}</bdi>
        </a>
      </p>
      <p className="address">{ticket.url}</p>
      {ticket.loginHelp !== undefined && (
        <p>
          <bdi>{ticket.loginHelp}</bdi>
        </p>
      )}
      <p>{text.anyDevice}</p>
      <TicketQr address={ticket.url} />
      <h3 className="ds-heading" data-size="2xs">
        <bdi>{text.preventedHeading(ticket.name)}</bdi>
      </h3>
      <p>{support.condition}</p>
      <dl className="facts">
        <dt>{text.email}</dt>
        <dd>
          <a className="ds-link" href={`mailto:${support.email}`}>
            {support.email}
          </a>
        </dd>
        <dt>{text.phone}</dt>
        <dd>
          <a className="ds-link" href={`tel:${support.phone}`}>
            {readableNumber(support.phone)}
          </a>
        </dd>
      </dl>
    </section>
  )
}

const TicketQr = ({ address }: { address: string }) => {
  const { text } = useTexts('now')
  const [opened, setOpened] = useState(false)
  return (
    <details className="ds-details" onToggle={() => setOpened(true)}>
      <summary>{text.showQr}</summary>
      <div className="qr">
        {opened && (
          <Suspense>
            <QrCode value={address} label={text.qrLabel(address)} />
          </Suspense>
        )}
      </div>
    </details>
  )
}
