import { ask, responseTo, versionOf } from '../client/ask.ts'
import type { Answer } from '../client/contract.ts'

export type OrganizationFile = Answer<'GET /api/organization'>
export type Unit = OrganizationFile['units'][number]
export type Checked = Answer<'POST /api/organization/check'>
export type Hole = Checked['holes'][number]

export type Drill = Answer<'GET /api/watch'>['drill']

/** The file in force, and how the last rehearsal with it went. */
export interface InForce {
  file: OrganizationFile
  /** As it goes into `If-Match`. */
  version: string
  holes: Hole[]
  drill: Drill
}

/** What a file would change, seen from the version that was in force then. */
export interface Check extends Checked {
  version: string
}

/** A dry run. */
export const checkFile = async (file: string): Promise<Check> => {
  const response = await responseTo('POST /api/organization/check', { body: file })
  const checked: Checked = await response.json()
  return { ...checked, version: versionOf(response) }
}

/** What is in force, and its holes: those of a file that changes nothing. */
export const readInForce = async (): Promise<InForce> => {
  const [response, { drill }] = await Promise.all([responseTo('GET /api/organization', {}), ask('GET /api/watch', {})])
  const file: OrganizationFile = await response.json()
  const { holes } = await checkFile(JSON.stringify(file))
  return { file, version: versionOf(response), holes, drill }
}

/** The file in force as people write it. */
export const readAsYaml = async (): Promise<string> =>
  (await responseTo('GET /api/organization', { accept: 'application/yaml' })).text()

/** Replaces the file, if `version` is still in force. */
export const saveFile = (file: string, version: string) =>
  ask('PUT /api/organization', { body: file, ifMatch: version })

/** `3` of `"3"`, or of what a proxy that compresses made of it: `W/"3"`. */
export const readableVersion = (version: string): string => version.replaceAll(/\D/g, '')
