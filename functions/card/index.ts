import { readEnvironment, readTimers } from '../../shared/contract/environment.ts'
import { createContainer } from '../escalations/container.ts'
import { createHandler } from './handler.ts'

export const handler = createHandler(createContainer({ ...readEnvironment(process.env), ...readTimers(process.env) }))
