import type { putOrganization } from '../../shared/contract/organization.ts'
import { holesOf } from '../../shared/domain/organization/holes.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { Problem } from '../../shared/http/problem.ts'
import { requireAny, type SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'
import { importOrganization } from './importOrganization.ts'
import { readKeptOrganization } from './keptOrganization.ts'
import { organizationIn } from './organizationIn.ts'

type Replace = typeof putOrganization

/** Replaces the organisation file, if it is still the version the admin has seen. */
export const replaceOrganization =
  ({ store, signIn }: { store: Store; signIn: SignIn }) =>
  async ({ claims, now, body, expectedVersion }: Request<Replace>): Promise<Answer<Replace>> => {
    const { caller, directory } = await signIn(claims, now)
    requireAny(caller, 'admin')
    if (String(directory.version) !== expectedVersion) throw new Problem('stale')
    const organization = organizationIn(body)
    const kept = await readKeptOrganization(store)
    if (kept?.directory.version !== directory.version) throw new Problem('stale')
    const outcome = await importOrganization(store, organization, { kept, by: caller.person.id, now })
    if (!outcome.imported) throw new Problem('stale')
    const { version, differences } = outcome
    return { body: { version, differences, holes: holesOf(organization, kept.callOutPhones) }, version }
  }
