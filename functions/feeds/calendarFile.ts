import ical, { ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator'
import type { ShownEvent } from '../../shared/domain/feeds/shownEvent.ts'
import { inZone, type Instant } from '../../shared/domain/time/instant.ts'
import type { Interval } from '../../shared/domain/time/interval.ts'
import type { EventText } from '../../shared/texts/feeds/eventText.ts'
import { calendarTimeZone } from './calendarTimeZone.ts'

/** An event with what it says; what was taken back says no more than that. */
export interface WrittenEvent extends ShownEvent {
  text: Pick<EventText, 'title'> & Partial<EventText>
}

interface CalendarFile {
  name: string
  /** IANA name. */
  zone: string
  /** BCP 47 */
  language: string
  /** Of its address. */
  madeAt: Instant
  events: readonly WrittenEvent[]
}

/** A hint to calendars, in seconds. What cannot wait is told by mail. */
const askAgainAfter = 4 * 3600

/** A calendar as RFC 5545 writes it: the same for the same events. Nothing in it makes its reader busy. */
export const calendarFile = ({ name, zone, language, madeAt, events }: CalendarFile): string => {
  const file = ical({
    prodId: { company: 'vaktlinje', product: 'vaktlinje', language },
    name: escaped(plain(name)),
    ttl: askAgainAfter,
    events: events.map((event) => calendarEvent(event, zone)),
  }).toString()
  return `${withDefinition(file, calendarTimeZone(zone, spanOf(events, madeAt)))}\r\n`
}

/**
 * The library writes definitions of zones before some properties of the calendar, and none for a calendar without events; but properties
 * come first, and some component must be there (RFC 5545, 3.6).
 */
const withDefinition = (file: string, definition: string): string =>
  file.replace(/\r\n(?=(?:BEGIN:VEVENT\r\n|END:VCALENDAR$))/, `\r\n${definition}\r\n`)

const calendarEvent = (
  { uid, sequence, from, to, changedAt, says, text }: WrittenEvent,
  zone: string,
): ICalEventData => ({
  id: uid,
  sequence,
  // What a library may take for "now" would be another file each time.
  stamp: inZone(changedAt, 'utc'),
  lastModified: inZone(changedAt, 'utc'),
  start: inZone(from, zone),
  end: inZone(to, zone),
  timezone: isTwice(from, zone) || isTwice(to, zone) ? null : zone,
  summary: plain(text.title),
  ...(text.details === undefined ? {} : { description: plain(text.details) }),
  status: says === undefined ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  transparency: ICalEventTransparency.TRANSPARENT,
})

/** A local time that the clock passes twice means the first one (RFC 5545, 3.3.5), but not to every reader: in UTC it means one to all. */
const isTwice = (instant: Instant, zone: string): boolean => inZone(instant, zone).getPossibleOffsets().length > 1

const spanOf = (events: readonly WrittenEvent[], madeAt: Instant): Interval => ({
  from: events.map(({ from }) => from).reduce((one, other) => (one < other ? one : other), madeAt),
  to: events.map(({ to }) => to).reduce((one, other) => (one > other ? one : other), madeAt),
})

/** Without control characters but line breaks, and without halves of characters: both make a whole calendar unreadable. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, '')

/** The library escapes what events say, but not the name of the calendar (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)
