import { subjectKey } from '../../domain/messages/message.ts'
import type { Change } from '../../ports.ts'
import { auditPlace } from '../auditPlace.ts'
import { byKind, type ByKind } from '../byKind.ts'
import { tallyKey, type Contents } from './contents.ts'

const nothing = () => {}

const writeWithin = <Thing, Inner>(maps: Map<string, Map<Inner, Thing>>, outer: string, inner: Inner, thing: Thing) =>
  maps.set(outer, new Map(maps.get(outer)).set(inner, thing))

const writers: ByKind<void, [Contents]> = {
  directory: ({ directory }, here) => Object.assign(here, { directory }),
  directoryUnchanged: nothing,
  person: ({ person }, here) => here.people.set(person.login, person),
  personRemoved: ({ login }, here) => here.people.delete(login),
  callOutPhone: ({ personId, phone }, here) =>
    phone === null ? here.callOutPhones.delete(personId) : here.callOutPhones.set(personId, phone),
  calendar: ({ calendar }, here) => Object.assign(here, { calendar }),
  calendarUnchanged: nothing,
  agreement: ({ agreement }, here) => here.agreements.set(agreement.id, agreement),
  agreementRemoved: ({ id }, here) => here.agreements.delete(id),
  agreementUnchanged: nothing,
  absence: ({ absence }, here) => here.absences.set(absence.id, absence),
  absenceRemoved: ({ id }, here) => here.absences.delete(id),
  clearanceQueue: ({ queue }, here) => Object.assign(here, { clearanceQueue: queue }),
  codes: ({ codes }, here) => Object.assign(here, { codes }),
  smsLedger: ({ ledger }, here) => Object.assign(here, { smsLedger: ledger }),
  reportTally: ({ tally }, here) =>
    here.reportTallies.set(tallyKey(tally), (here.reportTallies.get(tallyKey(tally)) ?? 0) + 1),
  escalation: ({ escalation }, here) => here.escalations.set(escalation.id, escalation),
  escalationRemoved: ({ id }, here) => here.escalations.delete(id),
  escalationUnchanged: nothing,
  historyRemoved: ({ escalationId, sequence }, here) => here.histories.get(escalationId)?.delete(sequence),
  history: ({ escalationId, event }, here) => writeWithin(here.histories, escalationId, event.sequence, event),
  subscription: ({ subscription }, here) => here.subscriptions.set(subscription.personId, subscription),
  subscriptionRemoved: ({ personId }, here) => here.subscriptions.delete(personId),
  topic: ({ topic }, here) => here.topics.set(topic.unit, topic),
  message: ({ message }, here) => writeWithin(here.messages, subjectKey(message.subject), message.id, message),
  replay: ({ replay }, here) => writeWithin(here.replays, replay.scope, replay.key, replay),
  card: ({ card }, here) => here.cards.set(card.secretHash, card),
  cardHolder: ({ holder }, here) => here.cardHolders.set(holder.personId, holder),
  feed: ({ feed }, here) => here.feeds.set(feed.secretHash, feed),
  feedHolder: ({ holder }, here) => here.feedHolders.set(holder.personId, holder),
  audit: ({ entry }, here) => here.audit.set(auditPlace(entry), entry),
  watch: ({ watch }, here) => Object.assign(here, { watch }),
}

/** Writes one change that is not lost. */
export const write = (change: Change, here: Contents): void => byKind(writers, change, here)
