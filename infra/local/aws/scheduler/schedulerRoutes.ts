import { inZone, type Instant } from '../../../../shared/domain/time/instant.ts'
import { gatewayAnswers, send } from '../../gateway/answers.ts'
import { readBody } from '../../gateway/requestBody.ts'
import type { LocalRoute } from '../../gateway/router.ts'
import { arnOf } from '../arn.ts'
import type { ScheduleGroup, ScheduleGroups } from './groups.ts'
import { definitionFrom, nameFrom } from './scheduleRequest.ts'
import type { Schedule, Schedules } from './schedules.ts'
import { SchedulerError } from './schedulerError.ts'

export interface SchedulerParts {
  schedules: Schedules
  groups: ScheduleGroups
  /** Called after every schedule that was made. */
  onNewSchedule: () => void
}

interface Asked {
  /** The name in the path, where there is one. */
  name: string
  query: URLSearchParams
  body: string
}

type Answering = (asked: Asked) => unknown

const largestBody = 1024 * 1024
const usualPage = 100

/** Scheduler as REST and JSON, below `path`. */
export const schedulerRoutes = (path: string, parts: SchedulerParts): LocalRoute[] => [
  ...scheduleRoutes(path, parts),
  ...groupRoutes(path, parts),
]

const scheduleRoutes = (path: string, { schedules, onNewSchedule }: SchedulerParts): LocalRoute[] => {
  const one = `${path}/schedules/{name}`
  return [
    route('POST', one, ({ name, body }) => {
      const definition = definitionFrom(body)
      schedules.create(name, definition)
      onNewSchedule()
      return { ScheduleArn: scheduleArn(definition.GroupName, name) }
    }),
    route('GET', one, ({ name, query }) => shown(schedules.find(groupIn(query), name))),
    route('DELETE', one, ({ name, query }) => {
      schedules.remove(groupIn(query), name)
      return {}
    }),
    route('GET', `${path}/schedules`, ({ query }) => {
      const limit = limitIn(query)
      const found = schedules.page(query.get('ScheduleGroup'), prefixIn(query), nextIn(query), limit)
      const last = found.length === limit ? found.at(-1) : undefined
      return { Schedules: found.map(summary), ...(last && { NextToken: `${last.groupName}/${last.name}` }) }
    }),
  ]
}

const groupRoutes = (path: string, { groups }: SchedulerParts): LocalRoute[] => {
  const one = `${path}/schedule-groups/{name}`
  return [
    route('POST', one, ({ name }) => {
      groups.create(name)
      return { ScheduleGroupArn: groupArn(name) }
    }),
    route('GET', one, ({ name }) => shownGroup(groups.find(name))),
    route('DELETE', one, ({ name }) => {
      groups.remove(name)
      return {}
    }),
    route('GET', `${path}/schedule-groups`, ({ query }) => {
      const limit = limitIn(query)
      const found = groups.page(prefixIn(query), nextIn(query), limit)
      const last = found.length === limit ? found.at(-1) : undefined
      return { ScheduleGroups: found.map(shownGroup), ...(last && { NextToken: last.name }) }
    }),
  ]
}

const route = (method: 'GET' | 'POST' | 'DELETE', path: string, answering: Answering): LocalRoute => ({
  methods: [method],
  path,
  answer: async (request, response, { name }) => {
    const body = await readBody(request, largestBody)
    if (!body) return send(response, gatewayAnswers.bodyTooLarge)
    const query = new URL(request.url ?? '', 'http://local').searchParams
    const asked = () => ({ name: path.endsWith('{name}') ? nameFrom(name) : '', query, body: body.toString() })
    send(
      response,
      answerOf(() => answering(asked())),
    )
  },
})

const answerOf = (act: () => unknown) => {
  try {
    return json(200, act())
  } catch (error) {
    if (!(error instanceof SchedulerError)) throw error
    return json(error.status, { Message: error.message }, { 'x-amzn-errortype': error.name })
  }
}

const json = (statusCode: number, body: unknown, headers: Record<string, string> = {}) => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

const limitIn = (query: URLSearchParams): number => {
  const limit = Number(query.get('MaxResults') ?? usualPage)
  if (Number.isInteger(limit) && limit >= 1 && limit <= usualPage) return limit
  throw new SchedulerError('ValidationException', `MaxResults is a number from 1 to ${usualPage}.`)
}

const groupIn = (query: URLSearchParams): string => query.get('groupName') ?? 'default'

const prefixIn = (query: URLSearchParams): string => (query.has('NamePrefix') ? nameFrom(query.get('NamePrefix')) : '')

const nextIn = (query: URLSearchParams): string => query.get('NextToken') ?? ''

const scheduleArn = (groupName: string, name: string) => arnOf('scheduler', `schedule/${groupName}/${name}`)
const groupArn = (name: string) => arnOf('scheduler', `schedule-group/${name}`)

/** Times in this protocol are seconds since 1970. */
const epochSeconds = (instant: Instant): number => inZone(instant, 'utc').toSeconds()

const summary = ({ groupName, name, createdAt, definition }: Schedule) => ({
  Arn: scheduleArn(groupName, name),
  GroupName: groupName,
  Name: name,
  State: 'ENABLED',
  CreationDate: epochSeconds(createdAt),
  Target: { Arn: definition.Target.Arn },
})

const shown = (schedule: Schedule) => {
  const { ClientToken: _, ...definition } = schedule.definition
  return { ...summary(schedule), ...definition }
}

const shownGroup = ({ name, createdAt }: ScheduleGroup) => ({
  Arn: groupArn(name),
  Name: name,
  State: 'ACTIVE',
  CreationDate: epochSeconds(createdAt),
})
