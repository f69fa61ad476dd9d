import type { putOrganization } from '../../shared/contract/organization.ts'
import { holesOf } from '../../shared/domain/organization/holes.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { Problem } from '../../shared/http/problem.ts'
import { requireAny } from '../../shared/http/signIn.ts'
import { directoryFrom } from '../../shared/domain/organization/directoryFrom.ts'
import { withinPatience } from '../../shared/delivery/patience.ts'
import type { OrganizationNeeds } from './container.ts'
import { importOrganization } from './importOrganization.ts'
import { readKeptOrganization } from './keptOrganization.ts'
import { moveFollowers } from './moveFollowers.ts'
import { organizationIn } from './organizationIn.ts'

type Replace = typeof putOrganization

/** Replaces the organisation file, if it is still the version the admin has seen. */
export const replaceOrganization =
  (needs: OrganizationNeeds) =>
  async ({ claims, now, body, expectedVersion }: Request<Replace>): Promise<Answer<Replace>> => {
    const { store, signIn, ids, dispatch } = needs
    const { caller, directory } = await signIn(claims, now)
    requireAny(caller, 'admin')
    if (String(directory.version) !== expectedVersion) throw new Problem('stale')
    const organization = await organizationIn(body)
    const kept = await readKeptOrganization(store)
    if (kept?.directory.version !== directory.version) throw new Problem('stale')
    const outcome = await importOrganization(store, organization, { kept, by: caller.person.id, now, ids, dispatch })
    if (!outcome.imported) throw new Problem('stale')
    const { version, differences } = outcome
    const { people } = organization
    await withinPatience(moveFollowers(needs, { people, directory: directoryFrom(organization, version), now }))
    return { body: { version, differences, holes: holesOf(organization, kept.callOutPhones) }, version }
  }
