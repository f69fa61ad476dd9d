import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { Instant } from '../../../../shared/domain/time/instant.ts'
import type { Clock } from '../../../../shared/ports.ts'
import { instantOfExpression } from './expression.ts'
import { scheduleDefinition, type ScheduleDefinition } from './scheduleRequest.ts'
import { SchedulerError } from './schedulerError.ts'

const schedule = z.object({
  groupName: z.string(),
  name: z.string(),
  definition: z.pipe(
    z.string(),
    z.transform((text) => scheduleDefinition.parse(JSON.parse(text))),
  ),
  createdAt: z.string(),
  dueAt: z.string(),
  /** Later than `dueAt` after a failed attempt; `null` once it is over. */
  nextTryAt: z.nullable(z.string()),
  attempts: z.int(),
})

export type Schedule = z.output<typeof schedule>

/** Schedules as Scheduler keeps them. Throws `SchedulerError` for what it refuses. */
export const createSchedules = (database: DatabaseSync, clock: Clock) => {
  const group = database.prepare('SELECT name FROM scheduleGroups WHERE name = ?')
  const insert = database.prepare(
    `INSERT INTO schedules (groupName, name, definition, createdAt, dueAt, nextTryAt) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  const one = database.prepare('SELECT * FROM schedules WHERE groupName = ? AND name = ?')
  const remove = database.prepare('DELETE FROM schedules WHERE groupName = ? AND name = ?')
  const complete = database.prepare('UPDATE schedules SET nextTryAt = NULL WHERE groupName = ? AND name = ?')
  const postpone = database.prepare('UPDATE schedules SET nextTryAt = ?, attempts = ? WHERE groupName = ? AND name = ?')
  const first = database.prepare(
    'SELECT * FROM schedules WHERE nextTryAt IS NOT NULL ORDER BY nextTryAt, groupName, name LIMIT ?',
  )
  const page = database.prepare(
    `SELECT * FROM schedules WHERE (? IS NULL OR groupName = ?) AND name GLOB ? AND groupName || '/' || name > ?
     ORDER BY groupName || '/' || name LIMIT ?`,
  )

  return {
    create: (name: string, definition: ScheduleDefinition): void => {
      const { GroupName, ScheduleExpression, ScheduleExpressionTimezone } = definition
      if (!group.get(GroupName)) throw new SchedulerError('ResourceNotFoundException', `No group ${GroupName}.`)
      const now = clock.now()
      const dueAt = instantOfExpression(ScheduleExpression, ScheduleExpressionTimezone)
      // What AWS does with it is not documented. Nothing of ours may count on it.
      if (dueAt <= now) throw new SchedulerError('ValidationException', `${ScheduleExpression} has been.`)
      const { changes } = insert.run(GroupName, name, JSON.stringify(definition), now, dueAt, dueAt)
      if (changes === 0) throw new SchedulerError('ConflictException', `Schedule ${name} already exists.`)
    },
    find: (groupName: string, name: string): Schedule => {
      const found = one.get(groupName, name)
      if (!found) throw new SchedulerError('ResourceNotFoundException', `Schedule ${name} does not exist.`)
      return schedule.parse(found)
    },
    remove: (groupName: string, name: string): void => {
      const { changes } = remove.run(groupName, name)
      if (changes === 0) throw new SchedulerError('ResourceNotFoundException', `Schedule ${name} does not exist.`)
    },
    /** It has fired, or will never: gone if it was made so, otherwise shown and never fired again. */
    end: ({ groupName, name, definition }: Schedule): void => {
      const over = definition.ActionAfterCompletion === 'DELETE' ? remove : complete
      over.run(groupName, name)
    },
    postpone: ({ groupName, name, attempts }: Schedule, nextTryAt: Instant): void =>
      void postpone.run(nextTryAt, attempts + 1, groupName, name),
    /** Those still to fire, the first first. */
    first: (limit: number): Schedule[] => z.array(schedule).parse(first.all(limit)),
    page: (groupName: string | null, prefix: string, after: string, limit: number): Schedule[] =>
      z.array(schedule).parse(page.all(groupName, groupName, `${prefix}*`, after, limit)),
  }
}

export type Schedules = ReturnType<typeof createSchedules>
