/** What of a command of the SDK matters to permissions. */
export interface DynamoDbCommand {
  constructor: { name: string }
  input: { IndexName?: string; TransactItems?: object[] }
}

const inTransaction: Record<string, string> = {
  Put: 'dynamodb:PutItem',
  Delete: 'dynamodb:DeleteItem',
  Update: 'dynamodb:UpdateItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
}

/** The permissions a command needs. A transaction has none of its own; an index is asked apart from its table. */
export const dynamoDbActions = ({ constructor, input }: DynamoDbCommand): string[] => {
  const { TransactItems: items } = input
  if (items) return items.flatMap((item) => Object.keys(item)).map((kind) => inTransaction[kind] ?? `unknown:${kind}`)
  const name = constructor.name.replace(/Command$/, '')
  return [`dynamodb:${name}${input.IndexName === undefined ? '' : `@${input.IndexName}`}`]
}
