import * as z from 'zod/mini'
import { askEdition } from '../askEdition.ts'
import { editionPath } from '../editionRoute.ts'
import { defaultDataFolder, type PlaceFlags } from '../flags.ts'

const edition = z.object({ dataFolder: z.string() })

/** The data folder a command is meant for: the one it names, that of the edition on the port it names, or the usual one. */
export const chosenDataFolder = async ({
  dataFolder,
  port,
}: Pick<PlaceFlags, 'dataFolder' | 'port'>): Promise<string> => {
  if (dataFolder !== undefined) return dataFolder
  return port === undefined ? defaultDataFolder : (await askEdition(port, editionPath, edition)).dataFolder
}
