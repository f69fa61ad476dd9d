import type { Mail, Publisher } from '../../ports.ts'
import { checkMail } from '../checkMail.ts'
import { obedience, type Obedient } from './obedience.ts'
import { subscriptionList } from './subscriptionList.ts'

export interface MemoryPublisher extends Publisher, Obedient {
  /** What the person does by the link in the confirmation mail. */
  confirm(subscription: string): void
  /** What the person does by the link in every mail. */
  leave(subscription: string): void
  /** The mails that address got, oldest first. */
  mailsTo(email: string): Mail[]
}

/** E-mail for fast tests: kept by address, never sent. Confirming is left to the test. */
export const createMemoryPublisher = (): MemoryPublisher => {
  const { behave, done, sent } = obedience()
  const { topics, subscribe, stateOf, of, confirm, leave } = subscriptionList()
  const mails = new Map<string, Mail[]>()

  const deliver = (topic: string, mail: Mail): 'accepted' | 'refused' => {
    if (!topics.has(topic)) return 'refused'
    for (const { email, state } of of(topic))
      if (state === 'confirmed') mails.set(email, [...(mails.get(email) ?? []), { ...mail }])
    return 'accepted'
  }

  return {
    behave,
    confirm,
    leave,
    mailsTo: (email) => [...(mails.get(email) ?? [])],
    createTopic: (name) =>
      done(() => {
        topics.add(name)
        return name
      }),
    subscribe: (topic, email) => done(() => subscribe(topic, email)),
    unsubscribe: (subscription) =>
      done(() => {
        if (stateOf(subscription) === 'confirmed') leave(subscription)
      }),
    subscriptionState: (subscription) => done(() => stateOf(subscription)),
    async *subscriptionsOf(topic) {
      yield* await done(() => of(topic))
    },
    publish: async (topic, mail) => {
      checkMail(mail)
      return sent(() => deliver(topic, mail))
    },
  }
}
