import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { differencesBetween } from '../../../../../shared/domain/organization/differences.ts'
import { directoryFrom } from '../../../../../shared/domain/organization/directoryFrom.ts'
import { organizationFileFrom } from '../../../../../shared/domain/organization/organizationFileFrom.ts'
import { generateOrganization } from '../../../../fixtures/generateOrganization.ts'
import { demonstrationText, organizationIn } from '../../../../fixtures/organization.ts'
import { noDifference } from './noDifference.ts'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

const minutes = (low: number, high: number) =>
  fc.integer({ min: low, max: high }).map((minute) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`)

const hours = fc
  .record({ start: minutes(0, 479), core: minutes(480, 719), until: minutes(720, 899), end: minutes(900, 1439) })
  .map(({ start, core, until, end }) => ({
    workday: `${start}-${end}`,
    core: `${core}-${until}`,
    extended: `${until}-${end}`,
    halfDays: { until, on: ['newYearsEve'] },
    closures: ['2026-05-15'],
  }))

const phones = fc.nat(9999).chain((number) => {
  const digits = `4900${String(number).padStart(4, '0')}`
  return fc.constantFrom(digits, `+47 ${digits}`, `0047${digits}`, digits.replaceAll(/(..)/g, '$1 '))
})

const changes = fc.record({
  hours: fc.option(hours, { nil: undefined }),
  availability: fc.option(fc.record({ reducedAtOrBelow: fc.nat(9), public: fc.boolean() }), { nil: undefined }),
  escalation: fc.constantFrom(
    undefined,
    { step: 'PT3M', giveUp: 'PT6M' },
    { step: 'PT1H', giveUp: 'PT7200S', drill: { weekly: true } },
  ),
  audit: fc.constantFrom(undefined, { keep: 'P90D' }, { keep: 'P2Y' }),
  retention: fc.constantFrom(undefined, { incidents: 'P90D' }, { absences: 'P2Y', agreements: 'P10Y' }),
  notices: fc.constantFrom(undefined, { leadTimes: ['P2W', 'PT12H'], settle: 'PT0M' }),
  sms: fc.constantFrom(undefined, { sender: 'Havnes-IT', link: true }),
})

const files = fc
  .record({
    size: fc.record({
      units: fc.integer({ min: 1, max: 20 }),
      people: fc.integer({ min: 6, max: 40 }),
      seed: fc.nat(),
    }),
    changes,
    phone: phones,
    login: fc.constantFrom(undefined, 'HAVNES-1', 'Person.1@havnes.example'),
    name: fc
      .string({ minLength: 1, maxLength: 50, unit: 'grapheme' })
      .map((text) => `Å ${text.replaceAll(/\p{Cc}/gu, '')}`),
  })
  .map(({ size, changes: changed, phone, login, name }) => {
    const file = generateOrganization(size)
    const [first, ...others] = file.people
    return { ...file, ...changed, people: [{ ...first, phone, login, name }, ...others] }
  })

const readAgain = (text: string) => {
  const organization = organizationIn(text)
  const directory = directoryFrom(organization, 3)
  const file = JSON.stringify(organizationFileFrom(directory, organization.people))
  const callOutPhones = new Map([...organization.callOutPhones].flatMap(([id, phone]) => (phone ? [[id, phone]] : [])))
  return {
    file,
    result: differencesBetween({ directory, people: organization.people, callOutPhones }, organizationIn(file)),
  }
}

test('the file that admins get back changes nothing when it is imported', () => {
  fc.assert(
    fc.property(files, (file) => {
      expect(readAgain(JSON.stringify(file)).result).toEqual(noDifference)
    }),
  )
})

test('nor does that of the demonstration organisation, and no call-out number is in it', () => {
  const { file, result } = readAgain(demonstrationText)
  expect(result).toEqual(noDifference)
  expect(file).not.toMatch(/callOutPhone|\+47490009/)
})
