import type Provider from 'oidc-provider'
import { errors } from 'oidc-provider'
import type { Clock, Store } from '../../../shared/ports.ts'
import { gatewayAnswers, send } from '../gateway/answers.ts'
import { readBody } from '../gateway/requestBody.ts'
import type { Answering, LocalRoute } from '../gateway/router.ts'
import { choicesAt } from './choices.ts'
import { html, sendPage } from './html.ts'
import { loginPage, loginTitle } from './loginPage.ts'

const largestForm = 10_000
const searchField = 'search'

export const loginPath = (uid: string): string => `/local/login/${uid}`

/** The page that asks who you are, in place of a password. */
export const loginRoutes = (provider: Provider, store: Store, clock: Clock): LocalRoute[] => {
  const ask: Answering = async (request, response) => {
    await provider.interactionDetails(request, response)
    const search = new URL(request.url ?? '', provider.issuer).searchParams.get(searchField) ?? ''
    sendPage(response, 200, loginTitle, loginPage(await choicesAt(store, clock.now(), search), search))
  }

  const choose: Answering = async (request, response) => {
    const form = await readBody(request, largestForm)
    if (!form) return send(response, gatewayAnswers.bodyTooLarge)
    const login = new URLSearchParams(form.toString()).get('login') ?? ''
    // Somebody who was taken out of the organisation since the page was shown.
    if (!(await store.readPerson(login))) return ask(request, response, {})
    await provider.interactionFinished(request, response, { login: { accountId: login } })
  }

  const path = loginPath('{uid}')
  return [
    { methods: ['GET'], path, answer: untilExpired(ask) },
    { methods: ['POST'], path, answer: untilExpired(choose) },
  ]
}

const untilExpired =
  (answer: Answering): Answering =>
  async (request, response, pathParameters) => {
    try {
      await answer(request, response, pathParameters)
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error
      sendPage(response, 400, 'Innloggingen er utløpt', html`<p>Gå tilbake og logg inn på nytt.</p>`)
    }
  }
