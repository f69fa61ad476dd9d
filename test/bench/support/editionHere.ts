import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMovableClock, type MovableClock } from '../../../infra/local/aws/time/movableClock.ts'
import { openStore, startDatabase, useDatabase } from '../../../infra/local/data/database.ts'
import { createRouter } from '../../../infra/local/gateway/router.ts'
import { startServer } from '../../../infra/local/gateway/server.ts'
import { localRoutes } from '../../../infra/local/localRoutes.ts'
import { accessTokenFor } from '../../../infra/local/login/accessToken.ts'
import { oidcPath } from '../../../infra/local/login/oidcRoutes.ts'
import { personFinder } from '../../../infra/local/login/findPerson.ts'
import { loadSigningKey } from '../../../infra/local/login/signingKey.ts'
import { importInto } from '../../../infra/local/organization/importInto.ts'
import { startMessaging, type Messaging } from '../../../infra/local/messaging.ts'
import { endpointUrls } from '../../../infra/local/aws/endpoint.ts'
import { environment } from '../../../infra/local/data/database.ts'
import { createStops } from '../../../infra/local/stops.ts'
import { systemClock } from '../../../shared/adapters/system/systemClock.ts'
import type { Organization } from '../../../shared/domain/organization/organization.ts'
import type { Store } from '../../../shared/ports.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

/** The local edition inside this process. Time stands by: no schedule fires and no auditor comes unless it is asked to. */
export interface EditionHere {
  origin: string
  dataFolder: string
  store: Store
  clock: MovableClock
  messaging: Messaging
  tokenFor: (email: string) => Promise<string>
  stop: () => Promise<void>
}

/** Started with that organisation, at that time on the wall clock. */
export const startHere = async (organization: Organization, at: string): Promise<EditionHere> => {
  const stops = createStops()
  const dataFolder = await mkdtemp(join(tmpdir(), 'vaktlinje-bench-'))
  stops.add(() => rm(dataFolder, { recursive: true, force: true }))
  const server = await startServer(0)
  stops.add(() => server.stop())
  const database = await startDatabase(dataFolder)
  stops.add(() => database.stop())
  useDatabase(database.endpoint)
  const store = await openStore()
  await importInto(store, organization, () => undefined)
  const { origin } = server
  const urls = endpointUrls(origin)
  Object.assign(process.env, { AWS_ENDPOINT_URL_SNS: urls.sns, AWS_ENDPOINT_URL_SCHEDULER: urls.scheduler })
  const clock = createMovableClock(systemClock, wallClock(at))
  const messaging = await startMessaging({
    dataFolder,
    origin,
    clock,
    timeZone: organization.organization.timeZone,
    invoke: async () => undefined,
    scheduleGroups: [environment.SCHEDULE_GROUP],
  })
  stops.add(() => messaging.stop())
  const key = await loadSigningKey(dataFolder)
  const findPerson = personFinder(store)
  server.serve(createRouter([...localRoutes({ origin, dataFolder, store, key, clock }), ...messaging.routes]))
  return {
    origin,
    dataFolder,
    store,
    clock,
    messaging,
    tokenFor: async (email) => {
      const found = await findPerson(email)
      if (!found) throw new Error(`${email} is nobody here.`)
      return accessTokenFor(found.person, found.claim, `${origin}${oidcPath}`, key)
    },
    stop: () => stops.all(),
  }
}
