import { expect, it } from 'vitest'
import { logCodes } from '../../../../shared/http/log.ts'
import { count } from '../../../../shared/logging/metrics.ts'
import { collectLogs } from '../delivery/office.ts'

it('a figure is one log line in the embedded metric format, with a registered code and no dimension', () => {
  const lines = collectLogs()
  count('AuditorMended', 3, Date.parse('2026-04-14T08:00:00.000Z'))
  expect(lines).toEqual([
    {
      level: 'info',
      code: 'counted',
      _aws: {
        Timestamp: 1_776_153_600_000,
        CloudWatchMetrics: [
          { Namespace: 'Vaktlinje', Dimensions: [[]], Metrics: [{ Name: 'AuditorMended', Unit: 'Count' }] },
        ],
      },
      AuditorMended: 3,
    },
  ])
  expect(logCodes).toHaveProperty('counted', 'info')
})
