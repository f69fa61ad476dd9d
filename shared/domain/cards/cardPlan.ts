import type { LocalDate } from '../calendar/hours.ts'
import type { PlanStep } from '../guidance/plan.ts'
import { criticalSteps } from '../guidance/steps.ts'
import type { Caller } from '../line/caller.ts'
import { lineOfAuthority } from '../line/line.ts'
import { unitsUpward } from '../line/units.ts'
import type { Directory } from '../organization/directory.ts'
import { roleNames, type ActingPeriod, type PersonId } from '../organization/organization.ts'

/** An acting holder of a post in the line of a card's holder, with the days on which they are. */
export interface ActingOnCard extends ActingPeriod {
  /** Name of the unit they lead, or title of the role they hold. */
  post: string
}

/** The organisation without its acting holders: a card outlives them. */
export const withoutActing = (directory: Directory): Directory => {
  const { itSuperior, director } = directory.roles
  return {
    ...directory,
    roles: { itSuperior: { ...itSuperior, acting: [] }, director: { ...director, acting: [] } },
    units: new Map([...directory.units].map(([id, unit]) => [id, { ...unit, acting: [] }])),
  }
}

/**
 * What a card tells to do at night (design.md section 8): emergency numbers, the holder's own line with every deputy, the approvers, and
 * the crisis plan. It outlives absences and acting periods, so it knows none. `lasting` is the organisation `withoutActing`.
 */
export const cardSteps = (lasting: Directory, caller: Caller, today: LocalDate): PlanStep[] => {
  // As if everybody were away, so that deputies stand on it too.
  const absent: ReadonlySet<PersonId> = new Set(lasting.people.keys())
  const line = lineOfAuthority(lasting, { caller, incidentUnit: undefined, today, absent })
  return criticalSteps('line', {
    criterion: 'dangerToLife',
    band: 'afterHours',
    offered: [],
    agreements: [],
    alternative: undefined,
    line: { ...line, leaders: line.leaders.map(({ marked: _, ...leader }) => leader) },
    caller,
  })
}

/** Who acts for somebody on the card, from today on; never its holder. */
export const actingOnCard = (directory: Directory, { person }: Caller, today: LocalDate): ActingOnCard[] => {
  const posts = [
    ...unitsUpward(directory, person.unit).units.map(({ name, acting }) => ({ post: name, acting })),
    ...roleNames.map((name) => ({ post: directory.roles[name].title, acting: directory.roles[name].acting })),
  ]
  return posts.flatMap(({ post, acting }) =>
    acting.filter(({ to, person: id }) => today < to && id !== person.id).map((period) => ({ ...period, post })),
  )
}
