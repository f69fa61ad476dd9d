import { subjectKey } from '../../domain/messages/message.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Change } from '../../ports.ts'
import { auditPlace } from '../auditPlace.ts'
import { byKind, type ByKind } from '../byKind.ts'
import { tallyKey, type Contents } from './contents.ts'

const versionOf = (thing: { version: number } | undefined): number => thing?.version ?? 0
const never = () => false

const rules: ByKind<boolean, [Contents, Instant]> = {
  directory: ({ expected }, here) => versionOf(here.directory) !== expected,
  directoryUnchanged: ({ version }, here) => versionOf(here.directory) !== version,
  person: never,
  personRemoved: never,
  callOutPhone: never,
  calendar: ({ expected }, here) => here.calendar.version !== expected,
  calendarUnchanged: ({ version }, here) => here.calendar.version !== version,
  agreement: ({ agreement, expected }, here) => (here.agreements.get(agreement.id)?.revision ?? 0) !== expected,
  agreementRemoved: ({ id, expected }, here) => (here.agreements.get(id)?.revision ?? 0) !== expected,
  agreementUnchanged: ({ id, revision }, here) => (here.agreements.get(id)?.revision ?? 0) !== revision,
  absence: ({ absence, expected }, here) => versionOf(here.absences.get(absence.id)) !== expected,
  absenceRemoved: ({ id, expected }, here) => versionOf(here.absences.get(id)) !== expected,
  clearanceQueue: ({ expected }, here) => here.clearanceQueue.version !== expected,
  codes: ({ expected }, here) => versionOf(here.codes) !== expected,
  smsLedger: ({ expected }, here) => here.smsLedger.version !== expected,
  reportTally: ({ tally, most }, here) => (here.reportTallies.get(tallyKey(tally)) ?? 0) >= most,
  escalation: ({ escalation, expected }, here) => versionOf(here.escalations.get(escalation.id)) !== expected,
  escalationRemoved: ({ id, expected }, here) => versionOf(here.escalations.get(id)) !== expected,
  escalationUnchanged: ({ id, version }, here) => versionOf(here.escalations.get(id)) !== version,
  historyRemoved: never,
  history: ({ escalationId, event }, here) => here.histories.get(escalationId)?.has(event.sequence) ?? false,
  subscription: ({ subscription, expected }, here) =>
    versionOf(here.subscriptions.get(subscription.personId)) !== expected,
  subscriptionRemoved: ({ personId, expected }, here) => versionOf(here.subscriptions.get(personId)) !== expected,
  topic: never,
  message: ({ message, expected }, here) =>
    versionOf(here.messages.get(subjectKey(message.subject))?.get(message.id)) !== expected,
  replay: ({ replay }, here, now) => {
    const kept = here.replays.get(replay.scope)?.get(replay.key)
    return kept !== undefined && now < kept.expiresAt
  },
  card: ({ card, expected }, here) => versionOf(here.cards.get(card.secretHash)) !== expected,
  cardHolder: ({ holder, expected }, here) => versionOf(here.cardHolders.get(holder.personId)) !== expected,
  feed: ({ feed, expected }, here) => versionOf(here.feeds.get(feed.secretHash)) !== expected,
  feedHolder: ({ holder, expected }, here) => versionOf(here.feedHolders.get(holder.personId)) !== expected,
  audit: ({ entry }, here) => here.audit.has(auditPlace(entry)),
  watch: ({ expected }, here) => here.watch.version !== expected,
}

/** Whether a change was decided on another truth than what is here. `now` decides only which replays have expired. */
export const isLost = (change: Change, here: Contents, now: Instant): boolean => byKind(rules, change, here, now)
