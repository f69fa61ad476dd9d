import { vi } from 'vitest'

const stub = (name: 'localStorage' | 'sessionStorage'): Map<string, string> => {
  const items = new Map<string, string>()
  vi.stubGlobal(name, {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => items.set(key, text),
    removeItem: (key: string) => items.delete(key),
  })
  return items
}

/** A browser's two places for what outlives the page. */
export const stubStorages = () => ({ localStorage: stub('localStorage'), sessionStorage: stub('sessionStorage') })
