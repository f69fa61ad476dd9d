import type { Hours, TimeOfDayRange } from '../calendar/hours.ts'
import { parseTimeOfDay, parseTimeOfDayRange } from '../time/timeOfDay.ts'
import type { SettingsInFile } from './organizationFile.ts'
import { pointerTo, type Problem } from './problem.ts'

type HoursInFile = SettingsInFile['hours']

const problem = (detail: string, ...field: string[]): Problem => ({
  code: 'hoursInvalid',
  pointer: pointerTo('hours', ...field),
  detail,
})

const within = (inner: TimeOfDayRange, outer: TimeOfDayRange): boolean =>
  outer.from <= inner.from && inner.to <= outer.to

const overlap = (one: TimeOfDayRange, other: TimeOfDayRange): boolean =>
  Math.max(one.from, other.from) < Math.min(one.to, other.to)

const misfits = ({ workday, core, extended, halfDays: { until } }: Hours): Problem[] => {
  const rules: [boolean, Problem][] = [
    [workday.from < workday.to, problem('The working day has no length.', 'workday')],
    [within(core, workday), problem('Core hours are not inside the working day.', 'core')],
    [within(extended, workday), problem('Extended hours are not inside the working day.', 'extended')],
    [!overlap(core, extended), problem('Extended hours overlap core hours.', 'extended')],
    [
      workday.from <= until && until <= workday.to,
      problem('Half days end outside the working day.', 'halfDays', 'until'),
    ],
  ]
  return rules.filter(([holds]) => !holds).map(([, found]) => found)
}

const unreadable = (file: HoursInFile): Problem[] => [
  ...(['workday', 'core', 'extended'] as const)
    .filter((field) => !parseTimeOfDayRange(file[field]))
    .map((field) => problem('This is not a range of times like 07:00-16:30.', field)),
  ...(parseTimeOfDay(file.halfDays.until) === undefined
    ? [problem('This is not a time of day like 12:00.', 'halfDays', 'until')]
    : []),
]

/** Hours in wall-clock minutes, or what does not fit in them (design.md section 3, Bands). */
export const readHours = (file: HoursInFile): { hours: Hours } | { problems: Problem[] } => {
  const workday = parseTimeOfDayRange(file.workday)
  const core = parseTimeOfDayRange(file.core)
  const extended = parseTimeOfDayRange(file.extended)
  const until = parseTimeOfDay(file.halfDays.until)
  if (!workday || !core || !extended || until === undefined) return { problems: unreadable(file) }
  const hours: Hours = {
    workday,
    core,
    extended,
    halfDays: { until, on: [...new Set(file.halfDays.on)] },
    closures: [...new Set(file.closures)].sort(),
  }
  const problems = misfits(hours)
  return problems.length > 0 ? { problems } : { hours }
}
