import type { ListedSubscription, SubscriptionState } from '../../ports.ts'

interface Entry {
  topic: string
  email: string
  confirmed: boolean
}

/** Who follows which topic, as a memory publisher keeps it. A subscription that is gone never comes back under its name. */
export const subscriptionList = () => {
  const topics = new Set<string>()
  const entries = new Map<string, Entry>()
  let made = 0

  const subscribe = (topic: string, email: string): string => {
    if (!topics.has(topic)) throw new Error('There is no such topic.')
    for (const [name, entry] of entries) if (entry.topic === topic && entry.email === email) return name
    made += 1
    const name = `${topic}/${made}`
    entries.set(name, { topic, email, confirmed: false })
    return name
  }

  const stateOf = (subscription: string): SubscriptionState => {
    const entry = entries.get(subscription)
    if (!entry) return 'gone'
    return entry.confirmed ? 'confirmed' : 'pending'
  }

  const of = (topic: string): ListedSubscription[] =>
    [...entries]
      .filter(([, entry]) => entry.topic === topic)
      .map(([address, { email, confirmed }]) =>
        confirmed ? { email, state: 'confirmed', address } : { email, state: 'pending', address: null },
      )

  return {
    topics,
    subscribe,
    stateOf,
    of,
    confirm: (subscription: string): void => {
      const entry = entries.get(subscription)
      if (entry) entries.set(subscription, { ...entry, confirmed: true })
    },
    leave: (subscription: string): void => {
      entries.delete(subscription)
    },
  }
}
