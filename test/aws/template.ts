/** A template as CloudFormation gets it. */
export interface Template {
  Resources: Record<string, Resource>
  Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown } }>
}

export interface Resource {
  Type: string
  Properties?: { Environment?: { Variables: Record<string, unknown> } }
}

/** What a resource is once it is made: what `Ref` and `Fn::GetAtt` give. */
export interface Made {
  ref: string
  attributes: Record<string, string>
}

/** What has been made so far in one stack, and what its other stacks export. */
export interface World {
  account: string
  region: string
  made: Map<string, Made>
  exports: Map<string, string>
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Stands in for what this server is not asked to make, in a form every service takes for a name. */
const unmade = ({ region, account }: World, id: string): string => `arn:aws:logs:${region}:${account}:log-group:${id}`

const reference = (world: World, id: string): string => {
  const pseudo: Record<string, string> = {
    'AWS::AccountId': world.account,
    'AWS::Region': world.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
  }
  return pseudo[id] ?? world.made.get(id)?.ref ?? unmade(world, id)
}

/** `value` with everything in it that CloudFormation fills in. Throws for an intrinsic function that our templates did not use. */
export const resolved = (world: World, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((part) => resolved(world, part))
  if (!isRecord(value)) return value
  const [name = ''] = Object.keys(value)
  if (name === 'Ref' || name.startsWith('Fn::')) return filledIn(world, name, value[name])
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolved(world, part)]))
}

const filledIn = (world: World, name: string, argument: unknown): unknown => {
  if (name === 'Ref') return reference(world, String(argument))
  if (name === 'Fn::ImportValue') return world.exports.get(String(argument)) ?? unmade(world, String(argument))
  if (!Array.isArray(argument)) throw new Error(`${name} is not known here.`)
  const [first, second] = argument.map((part) => resolved(world, part))
  if (name === 'Fn::GetAtt')
    return world.made.get(String(first))?.attributes[String(second)] ?? unmade(world, String(first))
  if (name === 'Fn::Join' && Array.isArray(second)) return second.join(String(first))
  throw new Error(`${name} is not known here.`)
}

/** What a stack lets others import. */
export const exportsOf = (world: World, { Outputs = {} }: Template): [string, string][] =>
  Object.values(Outputs).flatMap(({ Value, Export }) =>
    Export ? [[String(resolved(world, Export.Name)), String(resolved(world, Value))] as [string, string]] : [],
  )
