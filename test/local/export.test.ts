import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ran } from './support/command.ts'
import { end, startEdition, temporaryFolder, tokenFor, type LocalEdition } from './support/edition.ts'

const logged = async (edition: LocalEdition): Promise<string> => {
  const token = await tokenFor(edition, 'marit.lillefjaere@havnes.example')
  const response = await fetch(`${edition.origin}/api/escalations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      criterion: 'productionStop',
      summary: 'Nettet er nede',
      unit: 'home-care',
      callbackPhone: '49 00 00 55',
    }),
  })
  const answer = await response.text()
  if (response.status !== 201) throw new Error(answer)
  return z.parse(z.object({ id: z.string() }), JSON.parse(answer)).id
}

test('an incident is exported from a running edition, checked, and restored into an empty folder', async () => {
  const folder = await temporaryFolder()
  const edition = await startEdition(join(folder, 'data'))
  const id = await logged(edition)
  const first = await ran('export', [id, '--port', edition.port])
  expect(first).toMatchObject({ exitCode: 0, errors: '' })
  await end(edition.command, 'SIGINT')
  const again = await ran('export', [id, '--data', edition.dataFolder])
  expect(again.output.length).toBeGreaterThan(0)
  const file = join(folder, 'incident.json')
  await writeFile(file, again.output)
  const elsewhere = join(folder, 'elsewhere')
  const restored = await ran('exportCheck', [file, '--restore-into', elsewhere])
  expect(restored.exitCode).toBe(0)
  expect(restored.errors).toContain(`incident ${id}: logged,`)
  expect(restored.errors).toContain('restored into')
  const twice = await ran('exportCheck', [file, '--restore-into', elsewhere])
  expect(twice).toMatchObject({ exitCode: 1, errors: expect.stringContaining('already. Nothing was written.') })
})

test('a file that was changed is refused in plain words, and what is no incident too', async () => {
  const folder = await temporaryFolder()
  const edition = await startEdition(join(folder, 'data'))
  const id = await logged(edition)
  const { output } = await ran('export', [id, '--port', edition.port])
  const file = join(folder, 'incident.json')
  await writeFile(file, output.replace('Nettet er nede', 'Nettet er oppe'))
  expect(await ran('exportCheck', [file])).toMatchObject({
    exitCode: 1,
    errors: 'It has been changed since it was exported: the SHA-256 is another.\n',
  })
  expect(await readFile(file, 'utf8')).toContain('oppe')
  expect(await ran('export', ['01KNQAW9G0A8044AXZG5TP08WV', '--port', edition.port])).toMatchObject({
    exitCode: 1,
    output: '',
    errors: 'There is no incident 01KNQAW9G0A8044AXZG5TP08WV here.\n',
  })
})
