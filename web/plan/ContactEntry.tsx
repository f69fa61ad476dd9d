import { useTexts } from '../texts/useTexts.ts'
import { PhoneLink } from '../ui/PhoneLink.tsx'
import type { Guidance } from './usePlan.ts'

type Contact = Guidance['steps'][number]['contacts'][number]

interface Given {
  contact: Contact
  names: Map<string, string>
  urgent: boolean
  /** Nobody answered before: this one is rung now. */
  isNext: boolean
}

/** Somebody to turn to: who it is, and the way to them. */
export const ContactEntry = ({ contact, names, urgent, isNext }: Given) => {
  const { contactId, name, title, phone, email, url } = contact
  const { text } = useTexts('plan')
  return (
    <div className="contact">
      <div className="contact-who">
        <bdi className="contact-name">{name}</bdi>
        {title !== '' && contactId !== 'crisisPlan' && <bdi className="contact-title">{title}</bdi>}
        <Marks contact={contact} names={names} />
        {isNext && (
          <span className="ds-tag" data-color="info">
            {text.next}
          </span>
        )}
      </div>
      {phone !== undefined && (
        <PhoneLink phone={phone} action={text.call} who={name} variant={urgent ? 'primary' : 'secondary'} />
      )}
      {email !== undefined && (
        <a className="ds-link" href={`mailto:${email}`}>
          {email}
        </a>
      )}
      {url !== undefined && (
        <a className="ds-link" href={url}>
          {url}
        </a>
      )}
      {phone === undefined && contact.personId !== undefined && <span>{text.noNumber}</span>}
    </div>
  )
}

const Marks = ({ contact, names }: Pick<Given, 'contact' | 'names'>) => {
  const { text } = useTexts('plan')
  const { marked, mayClear, deputyFor } = contact
  const deputyName = deputyFor === undefined ? undefined : names.get(deputyFor)
  return (
    <>
      {marked && (
        <span className="ds-tag" data-color={marked === 'absent' ? 'warning' : 'info'}>
          {text[marked]}
        </span>
      )}
      {deputyName !== undefined && <bdi className="contact-title">{text.deputyFor(deputyName)}</bdi>}
      {mayClear === true && (
        <span className="ds-tag" data-color="success">
          {text.mayClear}
        </span>
      )}
    </>
  )
}
