import { createMemoryPublisher } from '../../shared/adapters/memory/publisher.ts'
import { describePublisher } from './publisher.ts'

describePublisher('in memory', async () => {
  const publisher = createMemoryPublisher()
  let readers = 0
  return {
    publisher,
    confirm: async (subscription) => publisher.confirm(subscription),
    mailsTo: async (email) => publisher.mailsTo(email),
    async reader(topic) {
      readers += 1
      const email = `reader-${readers}@havnes.example`
      publisher.confirm(await publisher.subscribe(topic, email))
      return async () => publisher.mailsTo(email)
    },
  }
})
