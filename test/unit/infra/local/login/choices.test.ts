import { expect, test } from 'vitest'
import { choicesAt } from '../../../../../infra/local/login/choices.ts'
import { createMemoryStore } from '../../../../../shared/adapters/memory/memoryStore.ts'
import type { Person } from '../../../../../shared/domain/organization/organization.ts'
import { directoryWith, person } from '../../../../fixtures/directory.ts'

const now = '2026-04-08T08:00:00.000Z'

const storeWith = async (others: Person[], given: Parameters<typeof directoryWith>[0] = {}) => {
  const store = createMemoryStore()
  const directory = { ...directoryWith(given), version: 1 }
  await store.commit([{ kind: 'directory', directory, expected: 0 }])
  for (const each of [...directory.people.values(), ...others]) await store.commit([{ kind: 'person', person: each }])
  return store
}

const idsBy = (choices: Awaited<ReturnType<typeof choicesAt>>) =>
  Object.fromEntries(choices.map(({ heading, people }) => [heading, people.map(({ id }) => id)]))

test('everybody stands once, as the most they are', async () => {
  const store = await storeWith([person('nurse', 'home-care')])
  const choices = idsBy(await choicesAt(store, now, ''))
  expect(Object.keys(choices)).toEqual(['Kan klarere overtid', 'IT', 'Ledere', 'Andre ansatte'])
  expect(choices['Kan klarere overtid']).toEqual(['director', 'finance'])
  expect(choices['Andre ansatte']).toEqual(['nurse'])
  const all = Object.values(choices).flat()
  expect(new Set(all).size).toBe(all.length)
})

test('a search looks at name, title and login, and leaves empty groups out', async () => {
  const store = await storeWith([
    person('nurse', 'home-care', { name: 'Inga Storlia' }),
    person('teacher', 'schools', { title: 'Storlærer' }),
    person('storekeeper', 'schools'),
  ])
  expect(idsBy(await choicesAt(store, now, ' STOR '))).toEqual({ 'Andre ansatte': ['nurse', 'storekeeper', 'teacher'] })
})

test('of many, fifty are listed, and it is said that there are more', async () => {
  const crowd = Array.from({ length: 51 }, (_, index) => person(`crowd-${index}`, 'schools'))
  const choices = await choicesAt(await storeWith(crowd), now, 'crowd')
  expect(choices.map(({ people, cut }) => [people.length, cut])).toEqual([[50, true]])
  expect((await choicesAt(await storeWith(crowd.slice(1)), now, 'crowd'))[0]?.cut).toBe(false)
})

test('before the first import there is nobody', async () => {
  expect(await choicesAt(createMemoryStore(), now, '')).toEqual([])
})
