import type { getOrganization } from '../../shared/contract/organization.ts'
import { organizationFileFrom } from '../../shared/domain/organization/organizationFileFrom.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { Problem } from '../../shared/http/problem.ts'
import { requireAny, type SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'
import { readKeptOrganization } from './keptOrganization.ts'

type Read = typeof getOrganization

/** The organisation file as it is in force: JSON, or YAML for those who ask for it. */
export const readOrganizationFile =
  ({ store, signIn }: { store: Store; signIn: SignIn }) =>
  async ({ claims, now, accept }: Request<Read>): Promise<Answer<Read>> => {
    const { caller } = await signIn(claims, now)
    requireAny(caller, 'admin')
    const kept = await readKeptOrganization(store)
    if (!kept) throw new Problem('noOrganisation')
    const { version } = kept.directory
    const file = organizationFileFrom(kept.directory, kept.people)
    if (!accept.includes('yaml')) return { body: { ...file }, version }
    const { stringify } = await import('yaml')
    return { text: stringify(file), contentType: 'text/yaml', version }
  }
