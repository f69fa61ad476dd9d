import { useTexts } from '../texts/useTexts.ts'
import type { OnPaper } from './CallCard.tsx'

type Criteria = OnPaper['criteria']

/** What is critical and what normally is not, side by side (R13, R14). */
export const CardCriteria = ({ criteria }: { criteria: Criteria }) => {
  const { text } = useTexts('callCard')
  return (
    <div className="call-card-criteria">
      <CriteriaList heading={text.criticalHeading} criteria={criteria.filter(({ critical }) => critical)} />
      <CriteriaList heading={text.notCriticalHeading} criteria={criteria.filter(({ critical }) => !critical)} />
    </div>
  )
}

const CriteriaList = ({ heading, criteria }: { heading: string; criteria: Criteria }) => (
  <section>
    <h4>{heading}</h4>
    <ul>
      {criteria.map(({ criterion, text }) => (
        <li key={criterion}>{text}</li>
      ))}
    </ul>
  </section>
)
