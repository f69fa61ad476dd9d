import { templateOf, testCell } from '../infra/synthesis.ts'
import type { Watched } from './scenarios.ts'

/** What the alarms of the templates look at. */
export const watchedByAlarms = (): Watched => {
  const alarms = templateOf(testCell().service).all('AWS::CloudWatch::Alarm')
  const looks = JSON.stringify(alarms).match(/"MetricName":"\w+"/g) ?? []
  const own = new Set(JSON.stringify(alarms).match(/"MetricName":"\w+","Namespace":"Vaktlinje"/g))
  return { alarmMetrics: looks.length, customMetrics: own.size }
}
