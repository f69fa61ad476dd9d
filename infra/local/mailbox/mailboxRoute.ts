import type { ServerResponse } from 'node:http'
import { resolveLocalTime } from '../../../shared/domain/time/localTime.ts'
import { send } from '../gateway/answers.ts'
import type { LocalRoute } from '../gateway/router.ts'
import { sendPage } from '../login/html.ts'
import { linksIn } from './links.ts'
import type { Item, Mailbox, Wanted } from './mailbox.ts'
import { mailboxPage, mailboxTitle, type MailboxView } from './mailboxPage.ts'

export const mailboxPath = '/local/mailbox'

const mostOnPage = 200

/** What was sent: a page for browsers, JSON for programs (design, section 7). */
export const mailboxRoute = (
  mailbox: Mailbox,
  { timeZone, isOwnLink }: Pick<MailboxView, 'timeZone' | 'isOwnLink'>,
): LocalRoute => ({
  methods: ['GET'],
  path: mailboxPath,
  answer: (request, response) => {
    const query = new URL(request.url ?? '', 'http://local').searchParams
    const to = unspaced(query.get('to') ?? '')
    if (request.headers.accept?.includes('text/html')) {
      const found = mailbox.items(wantedTo(to), mostOnPage + 1)
      const items = found.slice(0, mostOnPage)
      const cut = found.length > mostOnPage
      sendPage(response, 200, mailboxTitle, mailboxPage({ items, to, cut, timeZone, isOwnLink }))
      return
    }
    const wanted = wantedSince(query.get('since'))
    if (wanted)
      sendJson(response, 200, {
        items: mailbox
          .items({ ...wantedTo(to), ...wanted })
          .toReversed()
          .map(told),
      })
    else sendJson(response, 400, { message: '"since" is no instant.' })
  },
})

const wantedTo = (to: string): Pick<Wanted, 'to'> => (to === '' ? {} : { to })

/** Undefined when it is no instant. */
const wantedSince = (text: string | null): Pick<Wanted, 'since'> | undefined => {
  if (text === null) return {}
  const read = resolveLocalTime(unspaced(text), 'utc')
  return 'instant' in read ? { since: read.instant } : undefined
}

/** No address, number or instant has a space in it: it was a plus that nobody escaped. */
const unspaced = (text: string): string => text.replaceAll(' ', '+')

const told = ({ kind, sender, recipient, subject, text, type, receivedAt }: Item) => ({
  kind,
  from: sender,
  to: recipient,
  ...(subject !== null && { subject }),
  text,
  ...(type !== null && { type }),
  receivedAt,
  links: linksIn(text),
})

const sendJson = (response: ServerResponse, statusCode: number, body: unknown): void =>
  send(response, {
    statusCode,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      vary: 'accept',
    },
    body: JSON.stringify(body),
  })
