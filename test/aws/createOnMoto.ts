import { readFileSync } from 'node:fs'
import { makers } from './makers.ts'
import { startMoto } from './motoServer.ts'
import { synthesizedTemplates } from './synthesized.ts'
import { exportsOf, resolved, type Template, type World } from './template.ts'
import { tryAdapters } from './tryAdapters.ts'

const region = 'eu-north-1'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Two stacks may have resources of the same logical id: the start of the name tells them apart. IAM takes 64 letters. */
const nameIn = (stack: string, id: string): string => `${stack.replace(/^vaktlinje-/, '')}-${id}`.slice(-64)

/** Makes what a stack has, one by one. Answers how many there were. */
const makeStack = async (world: World, stack: string, template: Template): Promise<number> => {
  say(stack)
  let count = 0
  for (const [type, maker] of makers)
    for (const [id, { Type, Properties = {} }] of Object.entries(template.Resources)) {
      if (Type !== type) continue
      const made = await maker.make(resolved(world, Properties), nameIn(stack, id))
      world.made.set(id, made)
      say(`  ${type} ${id}: ${made.ref}`)
      count += 1
    }
  for (const [name, value] of exportsOf(world, template)) world.exports.set(name, value)
  return count
}

/** All that any function of the stack is told, as it would be told. */
const variablesOf = (world: World, template: Template): Record<string, string> => {
  const told = Object.values(template.Resources).map(({ Properties }) =>
    resolved(world, Properties?.Environment?.Variables),
  )
  return Object.assign({}, ...told)
}

const moto = await startMoto()
try {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: moto.endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  })
  const exports = new Map<string, string>()
  let count = 0
  for (const [stack, file] of synthesizedTemplates()) {
    const template: Template = JSON.parse(readFileSync(file, 'utf8'))
    const world: World = { account: '123456789012', region, made: new Map(), exports }
    count += await makeStack(world, stack, template)
    if (stack.endsWith('-service'))
      say(`  working on it: ${(await tryAdapters(variablesOf(world, template))).join(', ')}`)
  }
  say(`${count} resources made, one by one, and every adapter works on them.`)
} finally {
  moto.stop()
}
