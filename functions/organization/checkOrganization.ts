import type { postOrganizationCheck } from '../../shared/contract/organization.ts'
import { differencesBetween } from '../../shared/domain/organization/differences.ts'
import { holesOf } from '../../shared/domain/organization/holes.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { requireAny, type SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'
import { readKeptOrganization } from './keptOrganization.ts'
import { organizationIn } from './organizationIn.ts'

type Check = typeof postOrganizationCheck

/** A dry run: what the file would change and where it has holes. */
export const checkOrganization =
  ({ store, signIn }: { store: Store; signIn: SignIn }) =>
  async ({ claims, now, body }: Request<Check>): Promise<Answer<Check>> => {
    const { caller } = await signIn(claims, now)
    requireAny(caller, 'admin')
    const organization = await organizationIn(body)
    const kept = await readKeptOrganization(store)
    const { differences } = differencesBetween(kept, organization)
    return {
      body: { differences, holes: holesOf(organization, kept?.callOutPhones) },
      version: kept?.directory.version ?? 0,
    }
  }
