import type { AgreementInForce } from '../agreements/agreement.ts'
import type { Band } from '../calendar/hours.ts'
import type { Caller } from '../line/caller.ts'
import type { LineOfAuthority } from '../line/line.ts'
import type { PersonId } from '../organization/organization.ts'
import type { Criterion } from './plan.ts'

/** Everything the route and the steps of a critical plan follow from. */
export interface Situation {
  criterion: Criterion
  band: Band
  /** IT staff to offer, in neutral order; empty when nobody can be reached. */
  offered: PersonId[]
  agreements: AgreementInForce[]
  alternative: string | undefined
  line: LineOfAuthority
  caller: Caller
}
