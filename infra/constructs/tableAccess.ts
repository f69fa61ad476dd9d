import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { tableDefinition } from '../../shared/contract/table.ts'
import type { Grant } from './grant.ts'

const get = ['dynamodb:GetItem']
const read = [...get, 'dynamodb:Query']
// A transaction has no permission of its own: it needs that of each action in it.
const getAndWrite = [...get, 'dynamodb:PutItem']
const readAndWrite = [...read, 'dynamodb:PutItem']
const readAndRecord = [...readAndWrite, 'dynamodb:ConditionCheckItem']
const readRecordAndCount = [...readAndRecord, 'dynamodb:UpdateItem']
const readAndReplace = [...readAndRecord, 'dynamodb:DeleteItem']

const actions = { get, read, getAndWrite, readAndWrite, readAndRecord, readRecordAndCount, readAndReplace } as const

/** What a function may do with the table: nothing more than the store does for it. */
export type TableAccess = keyof typeof actions

/** Exactly these actions on the items of exactly this table. */
export const tableGrant = (access: TableAccess, table: ITableV2): Grant => ({
  statement: new PolicyStatement({ actions: [...actions[access]], resources: [table.tableArn] }),
})

/** To find the messages that are due. */
export const dueIndexGrant = (table: ITableV2): Grant => ({
  statement: new PolicyStatement({
    actions: ['dynamodb:Query'],
    resources: [`${table.tableArn}/index/${tableDefinition.dueIndex.name}`],
  }),
})
