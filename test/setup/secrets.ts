import { generateOrganization } from '../fixtures/generateOrganization.ts'
import { incidentText } from '../fixtures/incident.ts'
import { demonstrationText, organizationIn, organizationWith } from '../fixtures/organization.ts'
import type { Secrets } from './logLeaks.ts'

const lastNameOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

const generatedNames = generateOrganization({ units: 1, people: 500, seed: 1 }).people.map(({ name }) => name)
const known = [...organizationIn(demonstrationText).people, ...organizationWith().people]

/** Every name and login any test uses, and what the tests write as the text of an incident. */
export const secrets: Secrets = [
  ...new Set([
    '@havnes.example',
    incidentText,
    ...known.flatMap(({ name, login }) => [name, login]),
    ...organizationIn(demonstrationText).people.map(({ name }) => lastNameOf(name)),
    ...generatedNames,
  ]),
]
