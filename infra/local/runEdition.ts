import type { Directory } from '../../shared/domain/organization/directory.ts'
import { tell, told } from './command.ts'
import { type Edition, startEdition } from './edition.ts'
import type { StartFlags } from './flags.ts'
import { mailboxPath } from './mailbox/mailboxRoute.ts'
import { watchNpm } from './npmWatch.ts'
import { createStops } from './stops.ts'

const longestStopMilliseconds = 2000

/** Starts the edition and says so; a signal, a fault or the end of its database ends the process. */
export const runEdition = async (flags: StartFlags): Promise<void> => {
  const stops = createStops()
  let ending = false
  const end = async (exitCode: number, why?: string): Promise<void> => {
    if (ending) return
    ending = true
    if (why !== undefined) tell(why)
    setTimeout(() => process.exit(exitCode), longestStopMilliseconds).unref()
    await stops.all().catch((error: unknown) => tell(told(error)))
    process.exit(exitCode)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0))
  watchNpm(() => void end(0))
  try {
    const edition = await startEdition(flags, stops)
    void edition.databaseEnded.then(() => end(1, 'The database has ended unasked. Start again; all data is kept.'))
    welcome(edition, flags)
  } catch (error) {
    await end(1, told(error))
  }
}

const welcome = ({ origin, directory }: Edition, { dataFolder, at }: StartFlags): void => {
  tell(`organisation  ${directory.organization.name}`)
  tell(`data          ${dataFolder}`)
  if (at !== undefined) tell(`clock         started at ${at}`)
  tell(`log in        as anyone in the organisation file, without password`)
  tell(`token         npm run -s token -- ${exampleLogin(directory)} --port ${new URL(origin).port}`)
  tell(`mail and SMS  ${origin}${mailboxPath}`)
  process.stdout.write(`ready ${origin}\n`)
}

/** Somebody to try it as, if invented: nobody real has an address under `.example`. */
const exampleLogin = ({ people, roles }: Directory): string => {
  const login = people.get(roles.itSuperior.holder ?? '')?.login
  return login?.endsWith('.example') ? login : '<e-mail>'
}
