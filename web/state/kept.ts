/** What outlives the page, as JSON. A browser that refuses storage (private windows, full disk) must not stop anybody from calling. */
export interface Kept<Value> {
  read(): Value | undefined
  write(value: Value): void
  remove(): void
}

/** `storage` is asked each time: in some browsers the mere name throws. */
const keptIn = <Value>(storage: () => Storage, key: string): Kept<Value> => {
  const attempt = <Result>(action: (storage: Storage) => Result): Result | undefined => {
    try {
      return action(storage())
    } catch {
      return undefined
    }
  }
  return {
    read: () =>
      attempt((place) => {
        const text = place.getItem(key)
        return text === null ? undefined : JSON.parse(text)
      }),
    write: (value) => {
      attempt((place) => place.setItem(key, JSON.stringify(value)))
    },
    remove: () => {
      attempt((place) => place.removeItem(key))
    },
  }
}

/** Stays on this phone until removed. */
export const keptOnDevice = <Value>(name: string): Kept<Value> => keptIn(() => localStorage, `vaktlinje.${name}`)

/** Goes with the tab. */
export const keptInTab = <Value>(name: string): Kept<Value> => keptIn(() => sessionStorage, `vaktlinje.${name}`)
