import { readEnvironment, readPage, readTimers } from '../../shared/contract/environment.ts'
import { createContainer } from '../escalations/container.ts'
import { createHandler } from './handler.ts'

const environment = { ...readEnvironment(process.env), ...readTimers(process.env), ...readPage(process.env) }

export const handler = createHandler(createContainer(environment))
