import { Stack } from 'aws-cdk-lib'
import type { PolicyStatement, Role } from 'aws-cdk-lib/aws-iam'
import { acknowledge } from './acknowledge.ts'

/** Something a function may do. */
export interface Grant {
  statement: PolicyStatement
  /** Why it is to things whose names nobody knows yet. Without a reason the checks refuse a wildcard. */
  becauseNotNamed?: string
}

/** Gives a role these rights and no other. */
export const giveTo = (role: Role, grants: readonly Grant[]): void => {
  for (const { statement, becauseNotNamed } of grants) {
    role.addToPrincipalPolicy(statement)
    if (becauseNotNamed !== undefined)
      for (const resource of statement.resources)
        acknowledge(role, { [`AwsSolutions-IAM5[Resource::${asReported(role, resource)}]`]: becauseNotNamed })
  }
}

/** The account is not known yet: this is how the checks write it. */
const asReported = (role: Role, resource: string): string =>
  resource.replaceAll(Stack.of(role).account, '<AWS::AccountId>')
