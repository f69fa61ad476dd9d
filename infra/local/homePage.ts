import type { LocalRoute } from './gateway/router.ts'
import { html, sendPage } from './login/html.ts'
import { mailboxPath } from './mailbox/mailboxRoute.ts'

/** What this is, for whoever opens the address in a browser. Always under one name, since a login belongs to one. */
export const homeRoute = (origin: string): LocalRoute => ({
  methods: ['GET', 'HEAD'],
  path: '/',
  answer: (request, response) => {
    if (request.headers.host !== new URL(origin).host) {
      response.writeHead(302, { location: `${origin}/` }).end()
      return
    }
    sendPage(
      response,
      200,
      'Vaktlinje',
      html`<p>Hvem ringer du når IT er nede, det er kritisk, og ingen har vakt?</p>
        <p>Dette er en prøveutgave på din egen maskin. Ingenting sendes ut av den.</p>
        <p><a href="/api/status">Kan IT nås nå?</a></p>
        <p><a href="${mailboxPath}">E-post og SMS som er sendt</a></p>`,
    )
  },
})
