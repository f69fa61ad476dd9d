import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { runCommand } from './command.ts'
import { readStartFlags } from './flags.ts'

const usage = `Vaktlinje on this machine: no account, no network.

  npm start -- [--port 3000] [--data .data] [--organization file.yaml] [--at 2026-04-08T10:00]

  --port          where it listens, on 127.0.0.1 only; 0 takes any free port
  --data          the folder where everything is kept between starts
  --organization  an organisation file to import first; a new data folder otherwise gets the demonstration
  --at            the time it shall be when it starts, on the organisation's clock; tokens keep the real time
`

// Of 1,300 modules most of a start is spent on reading and compiling: what one start has compiled, the next need not.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/vaktlinje-compiled'))

await runCommand(async () => {
  const flags = readStartFlags(process.argv.slice(2))
  if (flags === 'help') {
    process.stdout.write(usage)
    return
  }
  // Only now: a flag that is none is told at once.
  const { runEdition } = await import('./runEdition.ts')
  await runEdition(flags)
})
