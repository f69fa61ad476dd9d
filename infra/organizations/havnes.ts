import type { Configuration } from '../configuration.ts'

const havnes = {
  organization: 'havnes',
  region: 'eu-north-1',
  throttle: { requestsPerSecond: 50, burst: 100 },
} as const

/** Havnes kommune does not exist: a new organisation copies this file. */
export const configurations: readonly Configuration[] = [
  {
    ...havnes,
    stage: 'test',
    identity: {
      issuer: 'https://login.havnes.example/test',
      audiences: ['vaktlinje-test'],
      scopes: ['vaktlinje.use'],
    },
  },
  {
    ...havnes,
    stage: 'production',
    identity: { issuer: 'https://login.havnes.example', audiences: ['vaktlinje'], scopes: ['vaktlinje.use'] },
  },
]
