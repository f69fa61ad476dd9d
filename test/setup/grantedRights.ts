import { tableDefinition } from '../../shared/contract/table.ts'
import { templateOf, testCell } from '../infra/synthesis.ts'

interface Statement {
  Action: string | string[]
  Resource?: unknown
  NotResource?: unknown
}

/** Where a statement holds, as a suffix: nothing for tables and topics, else the index or a phone. */
const placeOf = ({ Resource, NotResource }: Statement): string => {
  if (NotResource !== undefined) return '@phone'
  return JSON.stringify(Resource).includes(`/index/${tableDefinition.dueIndex.name}`)
    ? `@${tableDefinition.dueIndex.name}`
    : ''
}

/** What the templates let each function do, in the words of `recordedRights`. */
export const grantedRights = (): Map<string, Set<string>> => {
  const granted = new Map<string, Set<string>>()
  for (const { id, Properties } of templateOf(testCell().service).all('AWS::IAM::Policy')) {
    const [name] = id.split('RoleDefaultPolicy')
    const actions = Properties.PolicyDocument.Statement.flatMap((statement: Statement) =>
      [statement.Action].flat().map((action) => `${action}${placeOf(statement)}`),
    )
    if (name !== undefined) granted.set(name, new Set(actions))
  }
  return granted
}
