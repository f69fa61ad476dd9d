import { Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/**
 * Says why a finding of the checks is to stay, for each finding by its own id. A reason is for whoever asks next year: what it would
 * take to follow the advice, and why that is worse.
 */
export const acknowledge = (construct: IConstruct, reasons: Record<string, string>): void => {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(construct).acknowledge({ id, reason })
}
