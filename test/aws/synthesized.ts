import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../cdk.out/', import.meta.url))

interface Artifact {
  type: string
  properties?: { templateFile?: string }
}

/** The templates of the last `npm run synth`, by stack. Throws when there has been none. */
export const synthesizedTemplates = (): Map<string, string> => {
  const { artifacts }: { artifacts: Record<string, Artifact> } = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  )
  const stacks = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack')
  return new Map(stacks.map(([name, { properties }]) => [name, join(folder, properties?.templateFile ?? '')]))
}
