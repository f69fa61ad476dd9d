import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Kept {
  payload: AdapterPayload
  expiresAt: number
}

/** What an OpenID provider has to remember of one model, for as long as this process runs. */
export const memoryAdapter = (): Adapter => {
  const kept = new Map<string, Kept>()
  const find = (id: string) => {
    const found = kept.get(id)
    return found && found.expiresAt > Date.now() ? found.payload : undefined
  }
  const removeWhere = (unwanted: (one: Kept) => boolean) => {
    for (const [id, one] of kept) if (unwanted(one)) kept.delete(id)
  }
  return {
    upsert: async (id, payload, expiresIn = Infinity) => {
      removeWhere((one) => one.expiresAt <= Date.now())
      kept.set(id, { payload, expiresAt: Date.now() + expiresIn * 1000 })
    },
    find: async (id) => find(id),
    findByUid: async (uid) => [...kept.keys()].map(find).find((payload) => payload?.uid === uid),
    // No device has to be logged in by typing a code.
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const payload = find(id)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    destroy: async (id) => {
      kept.delete(id)
    },
    revokeByGrantId: async (grantId) => removeWhere((one) => one.payload.grantId === grantId),
  }
}

/** Remembers nothing: without sessions, every login asks again who you are. */
export const forgetfulAdapter = (): Adapter => ({
  upsert: async () => undefined,
  find: async () => undefined,
  findByUid: async () => undefined,
  findByUserCode: async () => undefined,
  consume: async () => undefined,
  destroy: async () => undefined,
  revokeByGrantId: async () => undefined,
})
