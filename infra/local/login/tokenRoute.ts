import { send } from '../gateway/answers.ts'
import type { LocalRoute } from '../gateway/router.ts'
import { accessTokenFor } from './accessToken.ts'
import type { FindPerson } from './findPerson.ts'
import type { SigningKey } from './signingKey.ts'

export const tokenPath = '/local/token'

/** Hands out a bearer token for anyone in the organisation: the token command asks here. */
export const tokenRoute = (issuer: string, key: SigningKey, findPerson: FindPerson): LocalRoute => ({
  methods: ['GET'],
  path: tokenPath,
  answer: async (request, response) => {
    const login = new URL(request.url ?? '', issuer).searchParams.get('email') ?? ''
    const found = await findPerson(login)
    const token = found ? await accessTokenFor(found.person, found.claim, issuer, key) : null
    send(response, {
      statusCode: token === null ? 404 : 200,
      headers: {
        'content-type': 'application/json',
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      },
      body: JSON.stringify({ token }),
    })
  },
})
