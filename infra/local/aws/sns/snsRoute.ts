import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { GatewayAnswer } from '../../../../shared/http/gateway.ts'
import { gatewayAnswers, send } from '../../gateway/answers.ts'
import { readBody } from '../../gateway/requestBody.ts'
import type { LocalRoute } from '../../gateway/router.ts'
import { snsActions, type SnsParts } from './actions.ts'
import { parametersOf } from './parameters.ts'
import { SnsError } from './snsError.ts'
import { document, element, type Xml } from './xml.ts'

/** The largest message with every byte escaped, and what is around it. */
const largestBody = 1024 * 1024

/** SNS in its query protocol: a form in, XML out. */
export const snsRoute = (path: string, parts: SnsParts): LocalRoute => {
  const actions = snsActions(parts)

  const answerTo = (body: string): GatewayAnswer => {
    const requestId = element('RequestId', randomUUID())
    const parameters = parametersOf(body)
    const name = parameters.get('Action') ?? ''
    try {
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined
      if (!action) throw new SnsError('InvalidAction', 400, `The action ${name} is not valid for this endpoint.`)
      const result = element(`${name}Result`, action(parameters))
      return xmlAnswer(200, `${name}Response`, [result, element('ResponseMetadata', [requestId])])
    } catch (error) {
      if (!(error instanceof SnsError)) throw error
      const { code, message, status } = error
      const told = [element('Type', 'Sender'), element('Code', code), element('Message', message)]
      return xmlAnswer(status, 'ErrorResponse', [element('Error', told), requestId])
    }
  }

  return {
    methods: ['POST'],
    path,
    answer: async (request: IncomingMessage, response) => {
      const body = await readBody(request, largestBody)
      send(response, body ? answerTo(body.toString()) : gatewayAnswers.bodyTooLarge)
    },
  }
}

const xmlAnswer = (statusCode: number, name: string, content: Xml[]): GatewayAnswer => ({
  statusCode,
  headers: { 'content-type': 'text/xml' },
  body: document(name, content),
})
