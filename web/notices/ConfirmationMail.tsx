import { useTexts } from '../texts/useTexts.ts'

/**
 * The mail comes from Amazon and in English: whoever has been taught to distrust such mail must know that this one is right. Amazon's own
 * words are in no catalogue of ours.
 */
export const ConfirmationMail = () => {
  const { text } = useTexts('notices')
  return (
    <section aria-labelledby="mail">
      <h2 id="mail" className="ds-heading" data-size="sm">
        {text.mailHeading}
      </h2>
      <p>{text.mailLead}</p>
      <dl className="facts">
        <dt>{text.mailFrom}</dt>
        <dd lang="en">no-reply@sns.amazonaws.com</dd>
        <dt>{text.mailSubject}</dt>
        <dd lang="en">AWS Notification - Subscription Confirmation</dd>
        <dt>{text.mailPress}</dt>
        <dd lang="en">Confirm subscription</dd>
      </dl>
      <p>{text.mailMissing}</p>
    </section>
  )
}
