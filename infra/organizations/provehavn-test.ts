import type { Configuration } from '../configuration/configuration.ts'

/** Prøvehavn kommune does not exist. It tries Vaktlinje with a user pool of its own, on the name that CloudFront gives. */
export const configuration: Configuration = {
  organization: 'provehavn',
  stage: 'test',
  region: 'eu-north-1',
  identity: { provider: 'cognito' },
  alarms: { emails: ['it-drift@provehavn.havnes.example'], budget: 5, smsLimit: 1 },
  throttle: { requestsPerSecond: 20, burst: 40 },
}
