import { readableNumber } from './phoneNumber.ts'

interface Given {
  phone: string
  /** "Ring". */
  action: string
  /** Whom it rings, for those who hear the link alone. */
  who: string
  variant?: 'primary' | 'secondary'
}

/** One tap rings. The number stands there as text too, for whoever has to ring from another phone. */
export const PhoneLink = ({ phone, action, who, variant = 'secondary' }: Given) => (
  <a className="ds-button phone" data-color="accent" data-variant={variant} href={`tel:${phone}`}>
    {action} <bdi className="ds-sr-only">{who} </bdi>
    <span className="phone-number">{readableNumber(phone)}</span>
  </a>
)
