import type { DatabaseSync } from 'node:sqlite'
import type { LocalRoute } from '../../gateway/router.ts'
import { html, sendPage, type Html } from '../../login/html.ts'
import { inTransaction } from '../../sqlite.ts'
import type { Outbox } from '../mail/outbox.ts'
import { cancellationMail, type SubscriptionLinks } from './mails.ts'
import type { SnsSubscription, Subscriptions } from './subscriptions.ts'

interface LinkParts {
  database: DatabaseSync
  subscriptions: Subscriptions
  outbox: Outbox
}

const confirmPath = '/local/subscription/confirm'
const unsubscribePath = '/local/subscription/unsubscribe'

/** The links that mails bear, on the address that people open. */
export const subscriptionLinks = (origin: string): SubscriptionLinks => ({
  confirm: (token) => `${origin}${confirmPath}?token=${token}`,
  unsubscribe: (token) => `${origin}${unsubscribePath}?token=${token}`,
})

/** Whether a link is one of ours, and not something that somebody has written into a mail. */
export const isSubscriptionLink = (origin: string, link: string): boolean =>
  [confirmPath, unsubscribePath].some((path) => link.startsWith(`${origin}${path}?token=`))

/** Looking asks, only the button does it: mail scanners open every link. */
export const linkRoutes = ({ database, subscriptions, outbox }: LinkParts): LocalRoute[] => [
  ...askThenDo(subscriptions, confirmPath, {
    title: 'Bekreft abonnement',
    question: ({ endpoint }) => html`<p>Skal varsler sendes til ${endpoint}?</p>`,
    button: 'Bekreft abonnementet',
    act: ({ arn }) => subscriptions.confirm(arn),
    done: html`<p>Abonnementet er bekreftet. Du kan lukke denne siden.</p>`,
  }),
  ...askThenDo(subscriptions, unsubscribePath, {
    title: 'Avslutt abonnement',
    question: ({ endpoint }) => html`<p>Skal vi slutte å sende varsler til ${endpoint}?</p>`,
    button: 'Avslutt abonnementet',
    act: (subscription) =>
      inTransaction(database, () => {
        subscriptions.remove(subscription.arn)
        outbox.add([cancellationMail(subscription)])
      }),
    done: html`<p>Abonnementet er avsluttet. Du kan lukke denne siden.</p>`,
  }),
]

interface Step {
  title: string
  question: (subscription: SnsSubscription) => Html
  button: string
  act: (subscription: SnsSubscription) => void
  done: Html
}

const askThenDo = (subscriptions: Subscriptions, path: string, step: Step): LocalRoute[] => {
  const withSubscription =
    (show: (subscription: SnsSubscription) => Html): LocalRoute['answer'] =>
    (request, response) => {
      const token = new URL(request.url ?? '', 'http://local').searchParams.get('token') ?? ''
      const subscription = subscriptions.findByToken(token)
      if (subscription) sendPage(response, 200, step.title, show(subscription))
      else
        sendPage(
          response,
          404,
          'Lenken gjelder ikke lenger',
          html`<p>Abonnementet finnes ikke, eller er avsluttet.</p>`,
        )
    }
  return [
    {
      methods: ['GET'],
      path,
      answer: withSubscription(
        (subscription) =>
          html`${step.question(subscription)}
            <form method="post"><button>${step.button}</button></form>`,
      ),
    },
    {
      methods: ['POST'],
      path,
      answer: withSubscription((subscription) => {
        step.act(subscription)
        return step.done
      }),
    },
  ]
}
