import { paths } from '../router/views.ts'
import type { Me } from '../session/me.ts'

type Capability = Me['capabilities'][number]

interface AdministrationView {
  name: 'organization' | 'cards' | 'audit' | 'outgoing'
  path: string
  /** Whoever has one of these sees it. */
  whoever: Capability[]
}

/** The views behind "administration", in their order. */
export const administrationViews: AdministrationView[] = [
  { name: 'organization', path: paths.organization, whoever: ['admin'] },
  { name: 'cards', path: paths.cards, whoever: ['admin'] },
  { name: 'outgoing', path: paths.outgoing, whoever: ['itLead'] },
  { name: 'audit', path: paths.audit, whoever: ['admin', 'approver'] },
]

/** Those that somebody may see. */
export const administrationOf = (capabilities: readonly Capability[]): AdministrationView[] =>
  administrationViews.filter(({ whoever }) => whoever.some((one) => capabilities.includes(one)))
