import { useTexts } from '../texts/useTexts.ts'
import type { Status } from './status.ts'

type Criteria = Status['criteria']

/** What helps to judge. It guides, it stops nobody (R12-R16). */
export const CriteriaCard = ({ criteria }: { criteria: Criteria }) => {
  const { text } = useTexts('now')
  return (
    <section aria-labelledby="criteria">
      <h2 id="criteria" className="ds-heading" data-size="sm">
        {text.criteriaHeading}
      </h2>
      <p>{text.judgement}</p>
      <CriteriaList heading={text.critical} criteria={criteria.filter(({ critical }) => critical)} />
      <CriteriaList heading={text.normallyNot} criteria={criteria.filter(({ critical }) => !critical)} />
      <p className="ds-alert" data-color="info">
        {text.displaces}
      </p>
    </section>
  )
}

const CriteriaList = ({ heading, criteria }: { heading: string; criteria: Criteria }) => (
  <>
    <h3 className="ds-heading" data-size="2xs">
      {heading}
    </h3>
    <ul>
      {criteria.map(({ criterion, text }) => (
        <li key={criterion}>{text}</li>
      ))}
    </ul>
  </>
)
