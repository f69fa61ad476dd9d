import type { SeededRandom } from '../../fixtures/seededRandom.ts'

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** The same adapter, whose calls take longer or shorter, so that those who call at once meet in ever new ways. */
export const jittered = <Adapter extends object>(adapter: Adapter, random: SeededRandom): Adapter =>
  new Proxy(adapter, {
    get(target, property, receiver) {
      const member: unknown = Reflect.get(target, property, receiver)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        const isList = property === 'allPeople' || property === 'subscriptionsOf'
        return isList ? member.apply(target, args) : late(() => member.apply(target, args), random)
      }
    },
  })

const late = async (act: () => unknown, random: SeededRandom): Promise<unknown> => {
  await turns(random.below(4))
  const answer = await act()
  await turns(random.below(4))
  return answer
}
