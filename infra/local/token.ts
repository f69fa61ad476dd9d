import * as z from 'zod/mini'
import { askEdition } from './askEdition.ts'
import { PlainFailure, runCommand } from './command.ts'
import { readTokenFlags } from './flags.ts'
import { tokenPath } from './login/tokenRoute.ts'

const usage = `Prints a bearer token for somebody in the organisation, as if they had logged in.

  npm run -s token -- <e-mail> [--port 3000]

The e-mail is the login of the person in the organisation file. Vaktlinje must be running on this machine.
`

const answer = z.object({ token: z.nullable(z.string()) })

await runCommand(async () => {
  const flags = readTokenFlags(process.argv.slice(2))
  if (flags === 'help') {
    process.stdout.write(usage)
    return
  }
  const { token } = await askEdition(flags.port, `${tokenPath}?email=${encodeURIComponent(flags.email)}`, answer)
  if (token === null) throw new PlainFailure(`Nobody in the organisation logs in as ${flags.email}.`)
  process.stdout.write(`${token}\n`)
})
