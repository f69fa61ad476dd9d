import { createMemoryTexter } from '../../shared/adapters/memory/texter.ts'
import { describeTexter } from './texter.ts'

describeTexter('in memory', async () => {
  const texter = createMemoryTexter()
  return {
    texter,
    textsTo: async (number) => texter.texts().flatMap(({ phone, text }) => (phone === number ? [text] : [])),
  }
})
