import * as z from 'zod/mini'
import { postAbsence } from '../../../../shared/contract/absences.ts'
import { getOrganization, putOrganization } from '../../../../shared/contract/organization.ts'
import { deliverNext } from '../passTime.ts'
import { retried, type Act, type UseCase } from './useCase.ts'

const time = { from: '2026-04-20T08:00', to: '2026-04-22T16:00' }

/** Ten days before, until it is over. */
const inTime = { at: '2026-04-10T10:00', until: '2026-04-23T08:00', isAsked: true }

/** The IT lead records that somebody, or with `null` all of IT, is away. */
export const recordAbsence =
  (
    personId: string | null,
    { headers = retried, ...more }: Record<string, unknown> & { headers?: typeof retried } = {},
  ): Act =>
  (process) =>
    process.asPerson('it-1').send(postAbsence, { headers, body: { personId, kind: 'away', ...time, ...more } })

const before = { headers: { 'idempotency-key': 'of-an-earlier-request' } }

const organizationFile = z.looseObject({ people: z.array(z.looseObject({ id: z.string() })) })

export const availabilityUseCases: UseCase[] = [
  {
    name: 'all of IT will be away in ten days',
    ...inTime,
    prepare: async () => recordAbsence(null),
  },
  {
    name: 'what was recorded of all of IT has settled, and is told',
    ...inTime,
    isAsked: false,
    prepare: async (world) => {
      await recordAbsence(null)(world.start())
      return deliverNext(world)
    },
  },
  {
    name: 'all of IT is away from tomorrow morning',
    at: '2026-04-14T10:00',
    until: '2026-04-17T08:00',
    isAsked: true,
    prepare: async () => recordAbsence(null, { from: '2026-04-15T08:00', to: '2026-04-15T16:00' }),
  },
  {
    name: 'the second of three in IT will be away, which leaves one',
    ...inTime,
    prepare: async (world) => {
      await recordAbsence('it-2', before)(world.start())
      return recordAbsence('it-1')
    },
  },
  {
    name: 'an import takes one of three out of IT while another will be away',
    ...inTime,
    prepare: async (world) => {
      const admin = world.start().asPerson('it-1')
      await recordAbsence('it-2', before)(world.start())
      const { text, headers } = await admin.send(getOrganization)
      const file = organizationFile.parse(JSON.parse(text))
      const people = file.people.map(({ it, ...person }) => (person.id === 'it-3' ? person : { ...person, it }))
      const sent = { headers: { 'if-match': String(headers['etag']) }, body: { ...file, people } }
      return (process) => process.asPerson('it-1').send(putOrganization, sent)
    },
  },
]
