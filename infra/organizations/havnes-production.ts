import type { Configuration } from '../configuration/configuration.ts'

/** Havnes kommune does not exist: a new organisation copies this file. */
export const configuration: Configuration = {
  organization: 'havnes',
  stage: 'production',
  region: 'eu-north-1',
  identity: {
    provider: 'oidc',
    issuer: 'https://login.microsoftonline.com/00000000-0000-4000-8000-000000000000/v2.0',
    audiences: ['00000000-0000-4000-8000-000000000001'],
    scopes: ['vaktlinje.use'],
    page: {
      clientId: '00000000-0000-4000-8000-000000000001',
      scope: 'api://00000000-0000-4000-8000-000000000001/vaktlinje.use',
    },
  },
  domain: { name: 'vaktlinje.havnes.example', certificate: '00000000-0000-4000-8000-000000000002' },
  alarms: { emails: ['it-drift@havnes.example'], budget: 10, smsLimit: 20 },
  heartbeat: 'https://heartbeat.havnes.example/vaktlinje',
  throttle: { requestsPerSecond: 50, burst: 100 },
}
