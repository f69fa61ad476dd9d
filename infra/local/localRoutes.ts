import { createLocalJWKSet } from 'jose'
import { routes } from '../../shared/contract/routes.ts'
import type { Clock, Store } from '../../shared/ports.ts'
import { environment } from './data/database.ts'
import { editionRoute } from './editionRoute.ts'
import { createFunctions } from './functions.ts'
import { apiRoute } from './gateway/apiRoute.ts'
import { createAuthorizer } from './gateway/authorizer.ts'
import type { LocalRoute } from './gateway/router.ts'
import { audience, scope } from './login/accessToken.ts'
import { personFinder } from './login/findPerson.ts'
import { loginPath, loginRoutes } from './login/loginRoutes.ts'
import { loopbackOnly } from './login/loopbackOnly.ts'
import { oidcPath, oidcRoutes } from './login/oidcRoutes.ts'
import { createProvider } from './login/provider.ts'
import type { SigningKey } from './login/signingKey.ts'
import { tokenRoute } from './login/tokenRoute.ts'
import { pageRoutes } from './page/pageRoutes.ts'

interface LocalParts {
  origin: string
  dataFolder: string
  store: Store
  key: SigningKey
  clock: Clock
}

/** Everything the local edition answers: the API as deployed, and what takes the place of an organisation's own login. */
export const localRoutes = ({ origin, dataFolder, store, key, clock }: LocalParts): LocalRoute[] => {
  const issuer = `${origin}${oidcPath}`
  const findPerson = personFinder(store)
  const provider = createProvider({ origin, issuer, key, loginPath, findPerson })
  return [
    ...pageRoutes(origin, issuer),
    ...apiRoutes({ origin, issuer, key, clock }),
    ...loopbackOnly([
      ...oidcRoutes(provider),
      ...loginRoutes(provider, store, clock),
      tokenRoute(issuer, key, findPerson),
      editionRoute(dataFolder),
    ]),
  ]
}

interface ApiParts extends Pick<LocalParts, 'origin' | 'key' | 'clock'> {
  issuer: string
}

const apiRoutes = ({ origin, issuer, key, clock }: ApiParts): LocalRoute[] => {
  const functions = createFunctions({ ...environment, PAGE_ADDRESS: origin }, clock)
  const authorizer = createAuthorizer({ issuer, audience, scope, keys: createLocalJWKSet({ keys: [key.publicJwk] }) })
  return routes.map((route) => ({
    methods: [route.method],
    path: route.path,
    answer: apiRoute(route, functions[route.function], authorizer),
  }))
}
