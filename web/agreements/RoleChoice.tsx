import type { RoleName } from '../../shared/domain/organization/organization.ts'
import { useDirectory } from '../offline/useDirectory.ts'

interface Given {
  legend: string
  roles: readonly RoleName[]
  chosen: RoleName | undefined
  choose: (role: RoleName) => void
}

/** One of the two approving roles, by its title. */
export const RoleChoice = ({ legend, roles, chosen, choose }: Given) => {
  const directory = useDirectory()
  return (
    <fieldset className="choices-plain">
      <legend className="ds-label">{legend}</legend>
      {roles.map((role) => (
        <label key={role} className="check">
          <input type="radio" name="role" checked={role === chosen} onChange={() => choose(role)} />
          <bdi>{directory?.roles[role].title ?? role}</bdi>
        </label>
      ))}
    </fieldset>
  )
}
