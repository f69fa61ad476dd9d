/** What has been started, to be stopped again in the opposite order. */
export interface Stops {
  add(stop: () => Promise<void> | void): void
  /** Stops everything, also when one of them cannot be stopped. */
  all(): Promise<void>
}

export const createStops = (): Stops => {
  const stops: (() => Promise<void> | void)[] = []
  const all = async (): Promise<void> => {
    const last = stops.pop()
    if (!last) return
    try {
      await last()
    } finally {
      await all()
    }
  }
  return {
    add: (stop) => {
      stops.push(stop)
    },
    all,
  }
}
