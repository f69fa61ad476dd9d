import { facts } from '../offline/keptFacts.ts'
import { goTo, Link } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { useTexts } from '../texts/useTexts.ts'
import { startDraft, type ReportedCriterion } from './draft.ts'
import { ownPlace } from './ownPlace.ts'

const criteria = ['dangerToLife', 'productionStop', 'other'] as const

const choose = (criterion: ReportedCriterion): void => {
  startDraft(criterion, ownPlace(facts.get()))
  goTo(paths.reportDetails)
}

/** One tap from here to the numbers. */
export const CriterionChoices = () => {
  const { text: shared } = useTexts('shared')
  return (
    <ul className="choices">
      {criteria.map((criterion) => (
        <li key={criterion}>
          <button
            type="button"
            className="ds-button large"
            data-variant="secondary"
            data-color={criterion === 'dangerToLife' ? 'danger' : 'accent'}
            onClick={() => choose(criterion)}
          >
            {shared.criteria[criterion]}
          </button>
        </li>
      ))}
      <li>
        <Link className="ds-button large" data-variant="secondary" data-color="neutral" href={paths.notCritical}>
          {shared.criteria.notCritical}
        </Link>
      </li>
    </ul>
  )
}
