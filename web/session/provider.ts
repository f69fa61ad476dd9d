/** How this edition signs people in: `/config.json`, beside the page. */
interface Configuration {
  issuer: string
  clientId: string
  scope: string
}

interface Provider extends Configuration {
  authorizationEndpoint: string
  tokenEndpoint: string
}

const fetched = async (address: string) => {
  const response = await fetch(address, { headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`${response.status}`)
  return response.json()
}

/** Where a provider describes itself: a slash at the end of its name is not doubled (OpenID Connect Discovery, section 4.1). */
const descriptionOf = (issuer: string): string => `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`

/** The sign-in of this edition, as its OpenID provider describes itself. Throws when it cannot be reached. */
export const findProvider = async (): Promise<Provider> => {
  const configuration: Configuration = await fetched('/config.json')
  const described = await fetched(descriptionOf(configuration.issuer))
  return {
    ...configuration,
    authorizationEndpoint: described.authorization_endpoint,
    tokenEndpoint: described.token_endpoint,
  }
}
