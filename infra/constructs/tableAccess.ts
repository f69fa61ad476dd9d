import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'

const read = ['dynamodb:GetItem', 'dynamodb:Query']
// A transaction has no permission of its own: it needs that of each action in it.
const record = ['dynamodb:ConditionCheckItem', 'dynamodb:PutItem']
const remove = ['dynamodb:DeleteItem']

const actions = {
  read,
  readAndRecord: [...read, ...record],
  readAndReplace: [...read, ...record, ...remove],
} as const

/** What a function may do with the table: nothing more than the store does for it. */
export type TableAccess = keyof typeof actions

/** Allows exactly these actions on the items of exactly this table. */
export const tableStatement = (access: TableAccess, table: ITableV2): PolicyStatement =>
  new PolicyStatement({ actions: [...actions[access]], resources: [table.tableArn] })
