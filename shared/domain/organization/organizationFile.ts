import * as z from 'zod/mini'
import { clockDuration, isAtLeast, leadTime, retention } from './fileDurations.ts'
import { date, emailAddress, identifier, line, phoneAsWritten, smallNumber, text, timeZone } from './fileValues.ts'
import { isCallingCode } from './phoneNumber.ts'

/** Far above any municipality; a larger file is a mistake or an attack. */
const most = { units: 20_000, people: 100_000, closures: 1_000, acting: 100, leadTimes: 10 }

const channels = z.strictObject({
  ticket: z.strictObject({
    name: line(100),
    url: z.url({ protocol: /^https$/ }).check(z.maxLength(2_000)),
    loginHelp: z.nullish(text(2_000)),
  }),
  support: z.strictObject({ email: emailAddress, phone: phoneAsWritten }),
})

const halfDay = z.enum(['christmasEve', 'newYearsEve', 'wednesdayBeforeMaundyThursday'])

const hours = z.strictObject({
  workday: z._default(line(20), '07:00-16:30'),
  core: z._default(line(20), '09:00-14:00'),
  extended: z._default(line(20), '14:00-16:30'),
  halfDays: z.prefault(
    z.strictObject({
      until: z._default(line(20), '12:00'),
      on: z._default(z.array(halfDay).check(z.maxLength(10)), [...halfDay.options]),
    }),
    {},
  ),
  closures: z._default(z.array(date).check(z.maxLength(most.closures)), []),
})

const escalation = z
  .strictObject({
    step: z._default(clockDuration, 'PT10M'),
    giveUp: z._default(clockDuration, 'PT30M'),
    drill: z.prefault(z.strictObject({ weekly: z._default(z.boolean(), false) }), {}),
  })
  .check(
    z.refine(({ step }) => isAtLeast(step, 1, 'PT3M'), {
      path: ['step'],
      error: 'A step is at least 3 minutes (PT3M).',
    }),
    z.refine(({ step, giveUp }) => isAtLeast(giveUp, 2, step), {
      path: ['giveUp'],
      error: 'Giving up comes after at least twice the step.',
    }),
  )

const acting = z._default(
  z.array(z.strictObject({ person: identifier, from: date, to: date })).check(z.maxLength(most.acting)),
  [],
)

const role = z.strictObject({ title: line(200), holder: z._default(z.nullable(identifier), null), acting })

/** One unit as the file has it. Without leader the post is vacant. */
export const unitInFile = z.strictObject({
  id: identifier,
  name: line(200),
  parent: z._default(z.nullable(identifier), null),
  leader: z._default(z.nullable(identifier), null),
  deputy: z.nullish(identifier),
  acting,
})

/** One person as the file has it. `callOutPhone: null` removes a kept number, leaving it out keeps it. */
export const personInFile = z.strictObject({
  id: identifier,
  login: z.nullish(line(320)),
  name: line(200),
  title: line(200),
  unit: identifier,
  email: z.nullish(emailAddress),
  phone: z.nullish(phoneAsWritten),
  callOutPhone: z.nullish(phoneAsWritten),
  it: z.nullish(z.enum(['lead', 'staff'])),
  admin: z._default(z.boolean(), false),
})

/** Everything of the file but what is inside units and people, with its defaults (design.md sections 3 and 4). */
export const settingsInFile = z.strictObject({
  organization: z.strictObject({
    id: identifier,
    name: line(200),
    timeZone,
    languages: z._default(z.array(z.enum(['nb', 'en'])).check(z.minLength(1), z.maxLength(10)), ['nb']),
    callingCode: z.string().check(z.refine(isCallingCode, { error: "This is no country's calling code." })),
    crisisPlan: text(5_000),
  }),
  identity: z.prefault(z.strictObject({ claim: z._default(line(200), 'email') }), {}),
  channels,
  hours: z.prefault(hours, {}),
  availability: z.prefault(
    z.strictObject({ reducedAtOrBelow: z._default(smallNumber, 1), public: z._default(z.boolean(), false) }),
    {},
  ),
  escalation: z.prefault(escalation, {}),
  notices: z.prefault(
    z.strictObject({
      leadTimes: z._default(z.array(leadTime).check(z.minLength(1), z.maxLength(most.leadTimes)), ['P7D', 'P1D']),
      settle: z._default(clockDuration, 'PT10M'),
    }),
    {},
  ),
  sms: z.prefault(
    z.strictObject({
      sender: z._default(z.string().check(z.regex(/^(?=.*[A-Za-z])[A-Za-z0-9-]{3,11}$/)), 'VAKTLINJE'),
      link: z._default(z.boolean(), false),
    }),
    {},
  ),
  audit: z.prefault(z.strictObject({ keep: z._default(retention, 'P6M') }), {}),
  retention: z.prefault(
    z.strictObject({
      incidents: z._default(retention, 'P12M'),
      absences: z._default(retention, 'P12M'),
      agreements: z._default(z.nullable(retention), null),
    }),
    {},
  ),
  roles: z.strictObject({ itSuperior: role, director: role }),
  units: z.array(z.unknown()).check(z.maxLength(most.units)),
  people: z.array(z.unknown()).check(z.maxLength(most.people)),
})

export type UnitInFile = z.output<typeof unitInFile>
export type PersonInFile = z.output<typeof personInFile>
export type SettingsInFile = z.output<typeof settingsInFile>

/** A file that holds by its schema: every default filled in, times and phones still as written. */
export type OrganizationFile = Omit<SettingsInFile, 'units' | 'people'> & {
  units: UnitInFile[]
  people: PersonInFile[]
}
