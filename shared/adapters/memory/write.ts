import type { Change } from '../../ports.ts'
import type { ChangeOf } from '../changeOf.ts'
import type { Contents } from './contents.ts'

type Writers = { [Kind in Change['kind']]: (change: ChangeOf[Kind], here: Contents) => void }

const writeWithin = <Thing, Inner>(maps: Map<string, Map<Inner, Thing>>, outer: string, inner: Inner, thing: Thing) =>
  maps.set(outer, new Map(maps.get(outer)).set(inner, thing))

const writers: Writers = {
  directory: ({ directory }, here) => Object.assign(here, { directory }),
  directoryUnchanged: () => {},
  person: ({ person }, here) => here.people.set(person.login, person),
  personRemoved: ({ login }, here) => here.people.delete(login),
  callOutPhone: ({ personId, phone }, here) =>
    phone === null ? here.callOutPhones.delete(personId) : here.callOutPhones.set(personId, phone),
  calendar: ({ calendar }, here) => Object.assign(here, { calendar }),
  clearanceQueue: ({ queue }, here) => Object.assign(here, { clearanceQueue: queue }),
  escalation: ({ escalation }, here) => here.escalations.set(escalation.id, escalation),
  history: ({ escalationId, event }, here) => writeWithin(here.histories, escalationId, event.sequence, event),
  message: ({ message }, here) => here.messages.set(message.id, message),
  replay: ({ replay }, here) => writeWithin(here.replays, replay.scope, replay.key, replay),
}

/** Writes one change. */
export const write = <Kind extends Change['kind']>(kind: Kind, change: ChangeOf[Kind], here: Contents): void =>
  writers[kind](change, here)
