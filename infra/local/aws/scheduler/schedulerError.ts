type SchedulerErrorName = 'ValidationException' | 'ResourceNotFoundException' | 'ConflictException'

const statuses: Record<SchedulerErrorName, number> = {
  ValidationException: 400,
  ResourceNotFoundException: 404,
  ConflictException: 409,
}

/** An answer of Scheduler that is an error, with the status that AWS documents for it. */
export class SchedulerError extends Error {
  override name: SchedulerErrorName
  readonly status: number

  constructor(name: SchedulerErrorName, message: string) {
    super(message)
    this.name = name
    this.status = statuses[name]
  }
}
