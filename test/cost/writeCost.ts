import { writeFileSync } from 'node:fs'
import { startMeter } from './meter.ts'
import { assumed, prices } from './prices.ts'
import { type Cost, idleMonth, type Measured, type Watched, year, yearOfUse } from './scenarios.ts'
import { useCases } from './useCases.ts'
import { watchedByAlarms } from './watched.ts'
import { startWorld } from './world.ts'

const organizations = 1000
const smsPrice = prices.sms.each.toFixed(2)

const file = new URL('../../docs/cost.md', import.meta.url)

const table = (heads: string[], rows: string[][]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const dollars = (amount: number): string => amount.toFixed(2)

const usageTable = (measured: Measured): string => {
  const heads = ['what', 'requests', 'calls', 'read units', 'write units', 'schedules', 'published', 'SMS']
  const rows = Object.entries(measured).map(([name, usage]) => [name, ...Object.values(usage).map(String)])
  return table(heads, rows)
}

const scenarioTable = (rows: [string, Cost][]): string =>
  table(
    ['scenario', 'US dollars', `SMS (× ${smsPrice})`],
    rows.map(([name, cost]) => [name, dollars(cost.dollars), `${cost.sms} = ${dollars(cost.sms * prices.sms.each)}`]),
  )

const times = (factor: number, cost: Cost): Cost => ({ dollars: factor * cost.dollars, sms: factor * cost.sms })

const text = (measured: Measured, watched: Watched): string => `# What it costs

Written by \`npm run cost\`: every request and capacity unit below is counted on this machine, on the same functions and the same
database API as in AWS. Change nothing here by hand.

## What a year costs

${scenarioTable([
  ['an idle month, in an account of its own', idleMonth(measured, watched, assumed.freeMetrics)],
  ['a municipality’s year, in an account of its own', year(measured, watched, assumed.freeMetrics)],
  [
    `${organizations} organisations for a year, an account each, under one bill`,
    times(organizations, year(measured, watched, 0)),
  ],
])}

A municipality’s year is ${yearOfUse.visits} visits, ${yearOfUse.polls} times that
a calendar asks (100 people’s, every third hour), ${yearOfUse.nights} nights with an incident, ${yearOfUse.agreements} agreements,
${yearOfUse.absences} absences, ${yearOfUse.follows} people who follow, and ${yearOfUse.mails} mails. Under one bill accounts share
what CloudWatch gives away, so all of it is priced there: the alarms and our own metrics are then most of the bill. Not in it: the page,
which CloudFront’s free plan carries, and what Lambda gives away.

## What each thing takes

${usageTable(measured)}

The alarms look at ${watched.alarmMetrics} metrics, of which ${watched.customMetrics} kinds are our own. \`mend\` runs every minute, \`reconcile\`
every hour with ${yearOfUse.follows} people who follow, \`drill\` every hour and finds that none is wanted, \`watch\` and \`forget\`
once a day.

## Prices

Prices of us-east-1, in US dollars; those of Stockholm are not confirmed, and neither is the price of an SMS to Norway.

${table(
  ['what', 'US dollars', 'source'],
  Object.values(prices).map(({ what, each, source }) => [what, priceIn(what, each), source]),
)}

Assumed, since nothing here can measure it: a call takes ${assumed.callSeconds} s at ${assumed.callGigabytes} GB and logs
${assumed.logGigabytes * 1e6} kB; ${assumed.storedGigabytes * 1000} MB are stored.
`

const priceIn = (what: string, each: number): string => {
  if (what.includes('per million')) return String(Number((each * 1e6).toPrecision(6)))
  return what.includes('per 100,000') ? String(Number((each * 1e5).toPrecision(6))) : String(each)
}

const world = await startWorld()
try {
  startMeter(await world.addFollowers(yearOfUse.follows))
  writeFileSync(file, text(await useCases(world), watchedByAlarms()))
} finally {
  await world.stop()
}
