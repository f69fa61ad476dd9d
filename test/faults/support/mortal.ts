/** One call over the border of a process: `store.commit`, `publisher.publish` … */
export interface Call {
  name: string
  args: unknown[]
  /** Once it is there, whether the process heard it or not. */
  answer?: unknown
}

/** A process: what it runs on, what it has called, and when it is no more. */
export interface Life<Adapters> {
  adapters: Adapters
  calls: Call[]
  /** Resolves when it has died; never for one that lives on. */
  died: Promise<void>
}

/** Whether a process dies in this call, its first being number 1. */
export type Death = (call: Call, number: number) => boolean

export const inCall =
  (fatal: number): Death =>
  (_, number) =>
    number === fatal

const never = new Promise<never>(() => {})

/**
 * A process that dies in one of its calls: the call still has its effect, but nobody sees the answer, and nothing the process does after that
 * reaches the world. Nothing can be caught, and nothing is cleaned up: so ends a Lambda that is out of time, memory or luck.
 */
export const mortal = <Adapters extends Record<string, object>>(
  adapters: Adapters,
  dies: Death = () => false,
): Life<Adapters> => {
  const calls: Call[] = []
  let isDead = false
  const { promise: died, resolve: die } = Promise.withResolvers<void>()

  const call = (name: string, args: unknown[], act: () => unknown): unknown => {
    if (isDead) return unheard()
    const made: Call = { name, args }
    calls.push(made)
    isDead = dies(made, calls.length)
    const answer = act()
    void Promise.resolve(answer).then(
      (heard) => (made.answer = heard),
      () => undefined,
    )
    if (!isDead) return answer
    void Promise.resolve(answer).then(
      () => die(),
      () => die(),
    )
    return unheard()
  }

  const wrapped = (name: string, adapter: object): object =>
    new Proxy(adapter, {
      get(target, property, receiver) {
        const member: unknown = Reflect.get(target, property, receiver)
        if (typeof member !== 'function') return member
        return (...args: unknown[]) => call(`${name}.${String(property)}`, args, () => member.apply(target, args))
      },
    })

  const all = Object.fromEntries(Object.entries(adapters).map(([name, adapter]) => [name, wrapped(name, adapter)]))
  return { adapters: all as Adapters, calls, died }
}

/** The answer of a call that nobody hears, whether one waits for a value or for many. */
const unheard = (): object =>
  Object.assign(new Promise(() => {}), { [Symbol.asyncIterator]: () => ({ next: () => never }) })
