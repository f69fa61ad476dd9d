import { beforeEach, describe, expect, test } from 'vitest'
import { createHandler } from '../../../functions/auditor/handler.ts'
import { randomTokens } from '../../../shared/adapters/system/randomTokens.ts'
import { ulidIds } from '../../../shared/adapters/system/ulidIds.ts'
import { calendarWith } from '../../../shared/domain/agreements/calendarWith.ts'
import { approveAgreement } from '../../../shared/domain/agreements/approveAgreement.ts'
import { callerAt } from '../../../shared/domain/line/caller.ts'
import type { Settings } from '../../../shared/domain/organization/organization.ts'
import { later } from '../../../shared/domain/time/instant.ts'
import { inCall } from '../../faults/support/mortal.ts'
import { messagesIn } from '../../faults/support/outcome.ts'
import { orDeath, passTime } from '../../faults/support/passTime.ts'
import { agreed, approve, drafted, recordApproval } from '../../faults/support/useCases/agreementSteps.ts'
import { recordAbsence } from '../../faults/support/useCases/availability.ts'
import { createWorld, type World } from '../../faults/support/world.ts'
import { toldTo } from '../../fixtures/mails.ts'
import { wallClock } from '../../fixtures/wallClock.ts'
import { collectLogs, counted } from '../../unit/shared/delivery/office.ts'

let world: World

beforeEach(async () => {
  world = await createWorld('2026-04-14T10:00')
})

const told = () => toldTo(world, 'nurse', 'agreement')

/** How much the auditor mends, as an alarm sees it. */
const mended = async (): Promise<number> => {
  const lines = collectLogs()
  await world.start().audit('mend')
  return counted(lines, 'AuditorMended')
}

/** Agreed, and the process dies right after the transaction: nothing is sent, and no timer set. */
const cutOff = async (): Promise<void> => {
  const id = await drafted(world)
  await orDeath(
    world.start(({ name }) => name === 'store.commit'),
    approve(id),
  )
}

/** In force, with no message at all: what must never happen. */
const withoutMessages = async (): Promise<string> => {
  const id = await drafted(world)
  const [directory, draft, calendar] = await Promise.all([
    world.store.readDirectory(),
    world.store.readAgreement(id),
    world.store.readCalendar(),
  ])
  const director = callerAt(directory!, directory!.people.get('director')!, world.now())
  const next = approveAgreement(draft!, { by: director, role: 'director' }, directory!, world.now())
  if ('refused' in next) throw new Error(next.refused)
  await world.store.commit([
    { kind: 'agreement', agreement: next, expected: draft!.revision },
    { kind: 'calendar', calendar: calendarWith(calendar, next, world.now()), expected: calendar.version },
  ])
  return id
}

const setLeadTimes = async (leadTimes: Settings['notices']['leadTimes']) => {
  const directory = await world.store.readDirectory()
  const { version, notices } = directory!
  const next = { ...directory!, version: version + 1, notices: { ...notices, leadTimes } }
  await world.store.commit([{ kind: 'directory', directory: next, expected: version }])
}

describe('when all is well', () => {
  test('there is nothing to mend, and the auditor says that it was here', async () => {
    await agreed(world)
    const lines = collectLogs()
    await world.start().audit('mend')
    expect(counted(lines, 'AuditorMended')).toBe(0)
    expect(counted(lines, 'AuditorRan')).toBe(1)
  })

  test('nor before anything was imported', async () => {
    expect(await mended()).toBe(0)
  })
})

describe('what a request was cut off from', () => {
  test('gets its timers at once, and is sent when it is 90 s overdue, not before', async () => {
    await cutOff()
    expect(await mended()).toBe(2)
    expect(world.timers.waiting()).toHaveLength(2)
    expect(told()).toEqual([])
    world.moveTo(later(world.now(), 'PT89S'))
    expect(await mended()).toBe(0)
    world.moveTo(later(world.now(), 'PT1S'))
    expect(await mended()).toBe(1)
    expect(told()).toEqual(['announced'])
    expect(await mended()).toBe(0)
  })

  test('half way is sent when the claim has run out', async () => {
    const id = await drafted(world)
    let publishes = 0
    await orDeath(
      world.start(({ name }) => name === 'publisher.publish' && (publishes += 1) === 2),
      approve(id),
    )
    expect(toldTo(world, 'health-head', 'agreement')).toEqual(['announced'])
    await passTime(world, later(world.now(), 'PT5M'))
    expect(toldTo(world, 'health-head', 'agreement')).toEqual(['announced'])
    expect(told()).toEqual(['announced', 'announced'])
  })

  test('and is an SMS is left to deliver, which is woken once more', async () => {
    const id = await drafted(world)
    await orDeath(
      world.start(({ name }) => name === 'store.commit'),
      recordApproval(id),
    )
    await world.start().audit('mend')
    world.moveTo(later(world.now(), 'PT90S'))
    const timers = world.timers.waiting().length
    await world.start().audit('mend')
    expect(world.timers.waiting()).toHaveLength(timers + 1)
    expect(world.texter.texts()).toEqual([])
    await passTime(world, later(world.now(), 'PT1M'))
    expect(world.texter.texts()).toHaveLength(1)
  })
})

describe('the plan', () => {
  test('is made again from the facts: what is missing is added, counted and told', async () => {
    await withoutMessages()
    expect(await mended()).toBe(3)
    await passTime(world, wallClock('2026-04-28T08:00'))
    expect(told()).toEqual(['announced', 'reminder', 'reminder'])
  })

  test('follows the settings: another lead time, another reminder', async () => {
    await agreed(world)
    await setLeadTimes(['P5D', 'P1D'])
    await passTime(world, wallClock('2026-04-28T08:00'))
    expect(told()).toEqual(['announced', 'reminder', 'reminder'])
    const reminders = (await messagesIn(world)).filter(({ content }) => content.kind === 'reminder')
    expect(Object.fromEntries(reminders.map(({ id, state }) => [id.split('-').at(-1), state]))).toEqual({
      P1D: 'sent',
      P5D: 'sent',
      P7D: 'superseded',
    })
  })

  test('has no reminder for a lead time that has passed when it came into the settings', async () => {
    await agreed(world)
    world.moveTo(wallClock('2026-04-20T10:00'))
    await setLeadTimes(['P7D', 'P6D', 'P1D'])
    await passTime(world, wallClock('2026-04-20T11:00'))
    const reminders = (await messagesIn(world)).filter(({ id }) => id.endsWith('P6D'))
    expect(reminders).toEqual([])
  })

  test('follows IT’s staff: fewer people, and an absence leaves too few', async () => {
    await recordAbsence('it-2')(world.start())
    const directory = await world.store.readDirectory()
    const { version, people } = directory!
    const { it: _, ...moved } = people.get('it-3')!
    const next = { ...directory!, version: version + 1, people: new Map(people).set('it-3', moved) }
    await world.store.commit([{ kind: 'directory', directory: next, expected: version }])
    expect(await mended()).toBe(1)
    await passTime(world, later(world.now(), 'PT15M'))
    expect(toldTo(world, 'nurse', 'availability')).toEqual(['announced'])
  })
})

const poisoned = async () => {
  await cutOff()
  const poison = await withoutMessages()
  const store = { ...world.store }
  world.store.readMessagesAbout = async (subject) => {
    if (subject.id === poison) throw new Error('Something is wrong with this one.')
    return store.readMessagesAbout(subject)
  }
  world.moveTo(later(world.now(), 'PT90S'))
}

describe('one thing that cannot be mended', () => {
  test('does not keep the others from being mended, and the auditor fails when all is done', async () => {
    await poisoned()
    const lines = collectLogs()
    await expect(world.start().audit('mend')).rejects.toThrow('Not all of mend could be done.')
    expect(told()).toEqual(['announced'])
    expect(world.timers.waiting()).toHaveLength(2)
    expect(counted(lines, 'AuditorRan')).toBe(1)
    expect(lines.map(({ code }) => code)).toContain('mendFailed')
  })
})

test('without time nothing is begun: it is left for the next minute', async () => {
  await cutOff()
  world.moveTo(later(world.now(), 'PT90S'))
  const { store, publisher, timers } = world
  const clock = { now: () => world.now() }
  const auditor = createHandler({
    store,
    publisher,
    timers,
    clock,
    ids: ulidIds,
    topicPrefix: 'vaktlinje-',
    newToken: randomTokens,
  })
  await auditor({ task: 'mend' }, { getRemainingTimeInMillis: () => 15_999 })
  expect(told()).toEqual([])
  expect(await mended()).toBe(1)
})

test('what it finds missed is counted for the same alarm as what deliver finds', async () => {
  await cutOff()
  world.moveTo(wallClock('2026-04-27T08:00'))
  const lines = collectLogs()
  await world.start().audit('mend')
  expect(told()).toEqual([])
  expect(counted(lines, 'NoticesMissedOrFailed')).toBe(3)
})

test('an auditor that dies is followed by the next one', async () => {
  await cutOff()
  world.moveTo(later(world.now(), 'PT90S'))
  await orDeath(world.start(inCall(3)), (process) => process.audit('mend'))
  expect(await mended()).toBe(3)
})
