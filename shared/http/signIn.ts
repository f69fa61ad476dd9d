import type { Actor } from '../domain/escalation/outcome.ts'
import { callerAt, type Capability, type Caller } from '../domain/line/caller.ts'
import type { Directory } from '../domain/organization/directory.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Store } from '../ports.ts'
import { Problem } from './problem.ts'

interface SignedIn extends Actor {
  directory: Directory
}

/** Reads the directory and what the caller shows side by side, and says who the caller is at `now`. */
export type SignIn = (claims: Record<string, string>, now: Instant) => Promise<SignedIn>

/** Somebody with a token. Who that is is found by one claim of it, named in the organisation file. */
export const createSignIn = (store: Store): SignIn => {
  // Which claim it is stands in the directory. Remembering it lets both be read at once; a wrong guess costs one more read.
  let claim = 'email'
  const readPerson = async (claims: Record<string, string>) => {
    const login = claims[claim]?.toLowerCase()
    return login === undefined || login === '' ? undefined : store.readPerson(login)
  }
  return async (claims, now) => {
    const [directory, guessed] = await Promise.all([store.readDirectory(), readPerson(claims)])
    if (!directory) throw new Problem('noOrganisation')
    const guessedBy = claim
    claim = directory.identity.claim
    const person = guessedBy === claim ? guessed : await readPerson(claims)
    if (!person) throw new Problem('notInOrganisation')
    return { directory, caller: callerAt(directory, person, now) }
  }
}

/** Throws 403 unless the caller is one of `capabilities` (design, section 5, column "who"). */
export const requireAny = (caller: Caller, ...capabilities: Capability[]): void => {
  if (!capabilities.some((capability) => caller.capabilities.has(capability))) throw new Problem('forbidden')
}
