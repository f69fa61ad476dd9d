import { inZone } from '../../../shared/domain/time/instant.ts'
import { html, type Html } from '../login/html.ts'
import { piecesOf } from './links.ts'
import type { Item } from './mailbox.ts'

export const mailboxTitle = 'Postkasse'

export interface MailboxView {
  /** Newest first. */
  items: Item[]
  /** Whose items are shown; empty for everybody's. */
  to: string
  /** There are older ones that are not shown. */
  cut: boolean
  /** Times are shown on the wall clock of this zone (IANA name). */
  timeZone: string
  /** Whether a link in a mail is one of ours, and may be followed. */
  isOwnLink: (link: string) => boolean
}

/** What everybody was sent, as a page. Whatever a mail holds is shown as text. */
export const mailboxPage = (view: MailboxView): Html => html`
  <p>Alt som denne prøveutgaven har sendt. Ingenting har forlatt maskinen.</p>
  <form method="get" role="search">
    <label>Bare til <input type="search" name="to" value="${view.to}" /></label>
    <button>Vis</button>
  </form>
  ${view.items.length === 0 ? html`<p>Her er det tomt.</p>` : ''} ${view.items.map((item) => itemPart(item, view))}
  ${view.cut ? html`<p>Det er flere, som er eldre. Søk på én mottaker for å se dem.</p>` : ''}
`

const itemPart = (item: Item, { timeZone, isOwnLink }: MailboxView): Html => html`
  <article>
    <h2>${item.subject ?? 'SMS'}</h2>
    <p>Til ${item.recipient}, fra ${item.sender}, ${shownTime(item, timeZone)}</p>
    <pre>${textPart(item.text, isOwnLink)}</pre>
  </article>
`

const shownTime = ({ receivedAt }: Item, timeZone: string): string =>
  inZone(receivedAt, timeZone).setLocale('nb').toFormat("cccc d. MMMM yyyy 'kl.' HH.mm.ss")

const textPart = (text: string, isOwnLink: (link: string) => boolean): Html[] =>
  piecesOf(text).map((piece) => {
    if ('words' in piece) return html`${piece.words}`
    return isOwnLink(piece.link) ? html`<a href="${piece.link}">${piece.link}</a>` : html`${piece.link}`
  })
