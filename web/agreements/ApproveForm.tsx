import { useState, type FormEvent } from 'react'
import type { RoleName } from '../../shared/domain/organization/organization.ts'
import { useTexts } from '../texts/useTexts.ts'
import { RoleChoice } from './RoleChoice.tsx'

interface Given {
  /** Those the reader holds. */
  roles: readonly RoleName[]
  underWay: boolean
  approve: (role: RoleName) => void
}

/** An approver gives their own word. */
export const ApproveForm = ({ roles, underWay, approve }: Given) => {
  const { text } = useTexts('agreement')
  const [chosen, setChosen] = useState<RoleName>()
  const role = chosen ?? roles[0]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (role !== undefined) approve(role)
  }
  return (
    <form className="ds-card" data-color="neutral" aria-labelledby="approve" onSubmit={submit}>
      <h2 id="approve" className="ds-heading" data-size="sm">
        {text.approveHeading}
      </h2>
      <p>{text.approveLead}</p>
      <RoleChoice legend={text.approveAs} roles={roles} chosen={role} choose={setChosen} />
      <div className="buttons">
        <button
          type="submit"
          className="ds-button large"
          data-color="success"
          data-variant="primary"
          disabled={underWay}
        >
          {text.approve}
        </button>
      </div>
    </form>
  )
}
