import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { Clock } from '../../../../shared/ports.ts'
import { SchedulerError } from './schedulerError.ts'

const group = z.object({ name: z.string(), createdAt: z.string() })

export type ScheduleGroup = z.output<typeof group>

/** Schedule groups as Scheduler keeps them. Throws `SchedulerError` for what it refuses. */
export const createGroups = (database: DatabaseSync, clock: Clock) => {
  const insert = database.prepare('INSERT INTO scheduleGroups (name, createdAt) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const one = database.prepare('SELECT * FROM scheduleGroups WHERE name = ?')
  const remove = database.prepare('DELETE FROM scheduleGroups WHERE name = ?')
  const page = database.prepare('SELECT * FROM scheduleGroups WHERE name GLOB ? AND name > ? ORDER BY name LIMIT ?')

  return {
    create: (name: string): void => {
      const { changes } = insert.run(name, clock.now())
      if (changes === 0) throw new SchedulerError('ConflictException', `Schedule group ${name} already exists.`)
    },
    ensure: (name: string): void => void insert.run(name, clock.now()),
    find: (name: string): ScheduleGroup => {
      const found = one.get(name)
      if (!found) throw new SchedulerError('ResourceNotFoundException', `Schedule group ${name} does not exist.`)
      return group.parse(found)
    },
    /** Its schedules go with it. */
    remove: (name: string): void => {
      if (name === 'default') throw new SchedulerError('ValidationException', 'The default group cannot be deleted.')
      const { changes } = remove.run(name)
      if (changes === 0) throw new SchedulerError('ResourceNotFoundException', `Schedule group ${name} does not exist.`)
    },
    page: (prefix: string, after: string, limit: number): ScheduleGroup[] =>
      z.array(group).parse(page.all(`${prefix}*`, after, limit)),
  }
}

export type ScheduleGroups = ReturnType<typeof createGroups>
