import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { startMoto } from './motoServer.ts'

const suites = ['publisher', 'texter', 'timers'].map((port) => `test/contract/${port}`)

const moto = await startMoto()
try {
  const vitest = spawn('vitest', ['run', '--project', 'contract', ...suites], {
    stdio: 'inherit',
    env: { ...process.env, AWS_CONTRACT_ENDPOINT: moto.endpoint },
  })
  const [code] = await once(vitest, 'exit')
  process.exitCode = typeof code === 'number' ? code : 1
} finally {
  moto.stop()
}
