import { createMemoryStore } from '../../shared/adapters/memory/memoryStore.ts'
import { describeStore } from './store.ts'

describeStore('in memory', async (clock) => createMemoryStore({ clock }))
