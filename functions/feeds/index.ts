import { readEnvironment } from '../../shared/contract/environment.ts'
import { createContainer } from './container.ts'
import { createHandler } from './handler.ts'

export const handler = createHandler(createContainer(readEnvironment(process.env)))
