import { isolated } from '../texts/isolated.ts'
import { useTexts } from '../texts/useTexts.ts'
import { readableNumber } from '../ui/phoneNumber.ts'
import type { OnPaper } from './CallCard.tsx'

type Step = OnPaper['steps'][number]
type Contact = Step['contacts'][number]

interface Given {
  steps: Step[]
  /** By the id of a person. */
  names: Map<string, string>
}

/** The steps of the plan, as they stand on paper: nothing to press, every number to read. */
export const CardSteps = ({ steps, names }: Given) => {
  const { text } = useTexts('plan')
  return steps.map(({ kind, texts, contacts }) => (
    <section key={kind} data-kind={kind}>
      <h4>{text.kinds[kind]}</h4>
      <p>{texts.join(' ')}</p>
      {kind === 'crisisPlan' ? (
        contacts.map(({ contactId, name }) => (
          <p key={contactId} className="call-card-plan">
            <bdi>{name}</bdi>
          </p>
        ))
      ) : (
        <ul className="call-card-numbers">
          {contacts.map((contact) => (
            <CardContact key={contact.contactId} contact={contact} names={names} />
          ))}
        </ul>
      )}
    </section>
  ))
}

const CardContact = ({ contact, names }: { contact: Contact; names: Map<string, string> }) => {
  const { text } = useTexts('plan')
  const { name, title, phone, deputyFor } = contact
  const deputyName = deputyFor === undefined ? undefined : names.get(deputyFor)
  return (
    <li>
      <span className="call-card-who">
        <bdi className="call-card-name">{name}</bdi>{' '}
        <bdi>
          {isolated(title)}
          {deputyName !== undefined && ` · ${text.deputyFor(isolated(deputyName))}`}
        </bdi>
      </span>
      <span className="call-card-phone">{phone === undefined ? text.noNumber : readableNumber(phone)}</span>
    </li>
  )
}
