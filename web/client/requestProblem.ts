import type { ErrorCode } from '../../shared/contract/errorCodes.ts'
import type { ProblemBody } from '../../shared/contract/problem.ts'

/** `unreachable`: no answer came at all. */
type ProblemCode = ErrorCode | 'unreachable'

/** A request that did not succeed. Words for it are in the catalogue, by its code; the server's own go before them. */
export class RequestProblem extends Error {
  override name = 'RequestProblem'
  readonly code: string
  readonly said: Partial<ProblemBody>

  constructor(code: string, said: Partial<ProblemBody> = {}) {
    super(code)
    this.code = code
    this.said = said
  }
}

/** What kept an action from being done; what is no refusal is a fault of ours. */
export const asProblem = (error: unknown): RequestProblem =>
  error instanceof RequestProblem ? error : new RequestProblem('internal')

/** What a status means when API Gateway answers by itself, without our body. */
const gatewayCodes: Record<number, ProblemCode> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  413: 'bodyTooLarge',
  429: 'tooManyRequests',
  503: 'busy',
}

export const problemFrom = async (response: Response): Promise<RequestProblem> => {
  const said: Partial<ProblemBody> = await response.json().catch(() => ({}))
  return new RequestProblem(said.code ?? gatewayCodes[response.status] ?? 'internal', said)
}
