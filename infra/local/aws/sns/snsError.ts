/** An answer of SNS that is an error, with the code and status that AWS documents for it. */
export class SnsError extends Error {
  override name = 'SnsError'
  readonly code: string
  readonly status: number

  constructor(code: string, status: number, message: string) {
    super(message)
    this.code = code
    this.status = status
  }
}

export const invalidParameter = (what: string): SnsError =>
  new SnsError('InvalidParameter', 400, `Invalid parameter: ${what}`)

export const notFound = (what: string): SnsError => new SnsError('NotFound', 404, `${what} does not exist`)
