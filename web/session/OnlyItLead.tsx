import type { ReactNode } from 'react'
import { RequestProblem } from '../client/requestProblem.ts'
import { useMe } from './me.ts'
import { session } from './session.ts'
import { SignInButton } from './SignInButton.tsx'
import { useCell } from '../state/cell.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'

/** What only the IT lead writes. Others are told so; nothing shows before it is known who reads. */
export const OnlyItLead = ({ children }: { children: ReactNode }) => {
  const signedIn = useCell(session) !== undefined
  const { answer: me, problem } = useMe()
  if (!signedIn) return <SignInButton variant="primary" />
  if (!me) return problem ? <ProblemAlert problem={problem} /> : null
  return me.capabilities.includes('itLead') ? children : <ProblemAlert problem={new RequestProblem('forbidden')} />
}
