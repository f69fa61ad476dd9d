import { emergencyNumbers, type Criterion, type EmergencyNumber } from '../domain/guidance/plan.ts'
import type { Catalogue } from '../texts/catalogue.ts'

const criteria = ['dangerToLife', 'productionStop', 'other', 'notCritical'] as const satisfies Criterion[]

/** The emergency numbers with their names. */
export const shownEmergencyNumbers = (texts: Catalogue): { number: EmergencyNumber; name: string }[] =>
  emergencyNumbers.map((number) => ({ number, name: texts.emergencyNumbers[number] }))

/** What is critical and what normally is not (R13, R14). */
export const shownCriteria = (texts: Catalogue): { criterion: Criterion; critical: boolean; text: string }[] =>
  criteria.map((criterion) => ({
    criterion,
    critical: criterion !== 'notCritical',
    text: texts.criteria[criterion],
  }))
