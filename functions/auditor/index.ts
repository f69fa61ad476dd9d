import { readEnvironment, readHeartbeat, readTimers, readTopics } from '../../shared/contract/environment.ts'
import { createContainer } from './container.ts'
import { createHandler } from './handler.ts'

const environment = {
  ...readEnvironment(process.env),
  ...readTimers(process.env),
  ...readTopics(process.env),
  ...readHeartbeat(process.env),
}

export const handler = createHandler(createContainer(environment))
