import { daysAfter } from '../texts/time.ts'
import { useTexts } from '../texts/useTexts.ts'
import { useTimes } from '../texts/useTimes.ts'
import type { OrganizationFile } from './inForce.ts'
import type { Naming } from './naming.ts'

interface Given {
  roles: OrganizationFile['roles']
  naming: Naming
}

/** The two who may clear overtime, and who acts for them when. */
export const RoleHolders = ({ roles, naming }: Given) => {
  const { text } = useTexts('organization')
  return (
    <section aria-labelledby="roles">
      <h2 id="roles" className="ds-heading" data-size="sm">
        {text.rolesHeading}
      </h2>
      <dl className="role-holders">
        {[roles.itSuperior, roles.director].map((role, place) => (
          <RoleHolder key={place} role={role} naming={naming} />
        ))}
      </dl>
    </section>
  )
}

const RoleHolder = ({ role, naming }: { role: Given['roles']['director']; naming: Naming }) => {
  const { text } = useTexts('organization')
  const { calendarDay } = useTimes()
  return (
    <div>
      <dt>
        <bdi>{role.title}</bdi>
      </dt>
      <dd>
        <bdi>{role.holder === null ? text.vacant : naming.person(role.holder)}</bdi>
        {role.acting.map(({ person, from, to }) => (
          <div key={`${person} ${from}`} className="quiet">
            <bdi>{text.acting(naming.person(person), calendarDay(from), calendarDay(daysAfter(to, -1)))}</bdi>
          </div>
        ))}
      </dd>
    </div>
  )
}
