import * as z from 'zod/mini'
import { reading, type Route } from './route.ts'
import { nothing } from './schema.ts'

const fileBody = { body: z.string(), bodyFormat: 'organizationFile' } as const

/** What an organisation lacks to be reached at 03:00. */
export const hole = z.lazy(() =>
  z.object({
    code: z.string(),
    unit: z.optional(z.string()),
    person: z.optional(z.string()),
    role: z.optional(z.string()),
  }),
)

const acting = z.lazy(() => z.array(z.object({ person: z.string(), from: z.string(), to: z.string() })))

const role = z.lazy(() => z.object({ title: z.string(), holder: z.nullable(z.string()), acting }))

/** Settings stand beside these, each as in the file. */
const fileInForce = z.lazy(() =>
  z.looseObject({
    organization: z.looseObject({ id: z.string(), name: z.string() }),
    roles: z.object({ itSuperior: role, director: role }),
    units: z.array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        parent: z.nullable(z.string()),
        leader: z.nullable(z.string()),
        deputy: z.nullish(z.string()),
        acting,
      }),
    ),
    people: z.array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        title: z.string(),
        unit: z.string(),
        phone: z.nullish(z.string()),
        it: z.nullish(z.enum(['lead', 'staff'])),
        admin: z.boolean(),
      }),
    ),
  }),
)

const changedIds = z.lazy(() =>
  z.object({ added: z.array(z.string()), removed: z.array(z.string()), changed: z.array(z.string()) }),
)

const checked = () => ({
  differences: z.object({
    settings: z.array(z.string()),
    units: changedIds,
    people: changedIds,
    /** How many; never which. */
    callOutPhones: z.object({ set: z.number(), removed: z.number() }),
  }),
  holes: z.array(hole),
})

export const getOrganization = {
  ...reading,
  path: '/api/organization',
  function: 'organization',
  access: 'token',
  summary: 'The organisation file as it is in force, without call-out numbers',
  answer: fileInForce,
} as const satisfies Route

export const putOrganization = {
  ...reading,
  ...fileBody,
  method: 'PUT',
  path: '/api/organization',
  function: 'organization',
  access: 'token',
  summary: 'Replace the organisation file',
  ifMatch: true,
  answer: z.lazy(() => z.object({ ...checked(), version: z.number() })),
} as const satisfies Route

export const postOrganizationCheck = {
  ...reading,
  ...fileBody,
  method: 'POST',
  path: '/api/organization/check',
  function: 'organization',
  access: 'token',
  summary: 'What a new organisation file would change, and where it has holes; nothing is written',
  query: nothing,
  answer: z.lazy(() => z.object(checked())),
} as const satisfies Route
