import type Provider from 'oidc-provider'
import type { LocalRoute } from '../gateway/router.ts'

/** Where the OpenID provider stands on this server; its issuer is this path on the server's origin. */
export const oidcPath = '/oidc'

/** Hands everything below the path over to the provider, which knows its paths without it. */
export const oidcRoutes = (provider: Provider): LocalRoute[] => {
  const answer = provider.callback()
  return [
    {
      methods: ['GET', 'POST'],
      path: `${oidcPath}/*`,
      answer: (request, response) => {
        const inside = Object.assign(request, { url: request.url?.slice(oidcPath.length), baseUrl: oidcPath })
        return answer(inside, response)
      },
    },
  ]
}
