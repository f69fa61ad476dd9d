import { sha256 } from '../../shared/adapters/system/sha256.ts'
import type { getCalendar } from '../../shared/contract/feeds.ts'
import { asked, opens, type Feed } from '../../shared/domain/feeds/feed.ts'
import { feedContent } from '../../shared/domain/feeds/feedContent.ts'
import { shownAnew } from '../../shared/domain/feeds/shownEvent.ts'
import { callerAt } from '../../shared/domain/line/caller.ts'
import type { Directory } from '../../shared/domain/organization/directory.ts'
import { decideAgain } from '../../shared/http/decideAgain.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { Problem } from '../../shared/http/problem.ts'
import type { Store } from '../../shared/ports.ts'
import { feedTextsIn } from '../../shared/texts/feeds/feedTexts.ts'
import { calendarFile, type WrittenEvent } from './calendarFile.ts'
import { secretHashIn } from './feedAddress.ts'
import { wantedEvents } from './wantedEvents.ts'

type Read = typeof getCalendar

/**
 * The calendar of whoever's address this is, as they are now. What it is given is written down before it is given, so that it can be taken
 * back later, and only from those who were given it. Unknown, stopped and malformed addresses are answered the same, 404.
 */
export const readCalendar =
  (store: Store) =>
  (request: Request<Read>): Promise<Answer<Read>> =>
    decideAgain(() => readOnce(store, request))

/** Undefined when the address stopped meanwhile, or was asked at. */
const readOnce = async (store: Store, { parameters, now }: Request<Read>): Promise<Answer<Read> | undefined> => {
  const [feed, directory, calendar] = await Promise.all([
    store.readFeed(secretHashIn(parameters.secret)),
    store.readDirectory(),
    store.readCalendar(),
  ])
  const person = feed && (await store.readPerson(feed.login))
  if (!feed || !directory || !person || !opens(feed, person, now)) throw new Problem('notFound')
  const content = feedContent({ directory, calendar }, callerAt(directory, person, now), now)
  const wanted = wantedEvents(content, directory, feed.language)
  const shown = shownAnew(wanted, feed.shown, now, directory.organization.timeZone)
  const next = asked(feed, shown, now)
  const outcome = next && (await store.commit([{ kind: 'feed', feed: next, expected: feed.version }]))
  if (outcome?.committed === false) return undefined
  const texts = new Map(wanted.map(({ uid, text }) => [uid, text]))
  const { takenBack } = feedTextsIn(feed.language)
  const events = shown.map((event) => ({ ...event, text: texts.get(event.uid) ?? { title: takenBack[event.about] } }))
  return fileOf(events, feed, directory)
}

const fileOf = (
  events: readonly WrittenEvent[],
  { language, madeAt }: Feed,
  { organization }: Directory,
): Answer<Read> => {
  const name = feedTextsIn(language).name(organization.name)
  const text = calendarFile({ name, zone: organization.timeZone, language, madeAt, events })
  return { text, contentType: 'text/calendar; charset=utf-8', version: sha256(text) }
}
