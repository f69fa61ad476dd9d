import * as z from 'zod/mini'
import type { HistoryEvent } from '../../../shared/domain/escalation/history.ts'

const instant = z.iso.datetime()
const role = z.enum(['itSuperior', 'director'])

const happened = {
  sequence: z.int().check(z.gte(1)),
  at: instant,
  by: z.string(),
  via: z.optional(
    z.union([
      z.strictObject({ card: z.string() }),
      z.strictObject({
        code: z.strictObject({ role, issue: z.number(), holders: z.array(z.string()) }),
      }),
    ]),
  ),
}

const contact = z.union([
  z.strictObject({ is: z.literal('emergencyNumber'), number: z.enum(['113', '110', '112']) }),
  z.strictObject({ is: z.enum(['ticketSystem', 'supportEmail', 'supportPhone', 'crisisPlan']) }),
  z.strictObject({ is: z.literal('alternative'), text: z.string() }),
  z.strictObject({
    is: z.literal('person'),
    personId: z.string(),
    marked: z.optional(z.enum(['absent', 'acting'])),
    deputyFor: z.optional(z.string()),
  }),
  z.strictObject({ is: z.literal('role'), role }),
  z.strictObject({ is: z.literal('agreement'), agreementId: z.string() }),
])

const plan = z.strictObject({
  route: z.enum(['ticket', 'directCall', 'directCallThenLine', 'onCall', 'line']),
  band: z.enum(['core', 'extended', 'unstated', 'afterHours']),
  steps: z.array(
    z.strictObject({
      kind: z.enum(['emergency', 'ticket', 'support', 'it', 'onCall', 'leader', 'approver', 'crisisPlan']),
      order: z.enum(['any', 'sequence']),
      contacts: z.array(contact),
      texts: z.array(
        z.enum([
          'emergencyFirst',
          'ticketSystem',
          'onlyIfPrevented',
          'ringNow',
          'noRank',
          'notPromised',
          'nobodyAtIt',
          'onCallAgreement',
          'ownLeaderOrAbove',
          'leaderContactsApprovers',
          'approversClear',
          'callerMayClear',
          'vacantPost',
          'crisisPlan',
        ]),
      ),
    }),
  ),
  reasons: z.array(
    z.enum([
      'notCritical',
      'withinCoreHours',
      'withinHoursNotPromised',
      'afterHours',
      'nobodyPresent',
      'agreementCounts',
      'noAgreement',
      'callerMayClear',
      'callerIsNoManager',
      'vacantPost',
      'lineBroken',
    ]),
  ),
})

const logged = z.strictObject({
  ...happened,
  type: z.literal('logged'),
  incident: z.strictObject({
    report: z.strictObject({
      criterion: z.enum(['dangerToLife', 'productionStop', 'other']),
      summary: z.string(),
      unit: z.string(),
      callbackPhone: z.string(),
      startedAt: z.optional(instant),
    }),
    plan,
    step: z.string(),
    giveUp: z.string(),
    approvers: z.array(role),
    linkedTo: z.optional(z.string()),
  }),
})

const decided = z.strictObject({
  ...happened,
  type: z.enum(['cleared', 'declined']),
  role,
  approver: z.string(),
  reason: z.string(),
  limitHours: z.optional(z.number()),
  acting: z.optional(z.literal(true)),
  own: z.optional(z.literal(true)),
  spoken: z.optional(z.strictObject({ at: instant })),
  alsoFor: z.optional(z.array(z.string())),
  with: z.optional(z.string()),
})

const notified = z.strictObject({
  ...happened,
  type: z.enum(['notified', 'noOneNotified']),
  message: z.enum([
    'clearanceStep',
    'clearanceGivenUp',
    'callOut',
    'callOutStep',
    'callOutGivenUp',
    'toldCleared',
    'toldDeclined',
    'confirmSpoken',
    'spokenDenied',
    'unclearedReceipt',
    'newCode',
  ]),
  clock: z.optional(z.strictObject({ sequence: z.number(), step: z.number() })),
  accepted: z.array(z.string()),
  refused: z.array(z.string()),
  withoutPhone: z.array(z.string()),
})

const closed = z.strictObject({
  ...happened,
  type: z.literal('closed'),
  outcome: z.enum(['solved', 'workaround', 'notReached', 'notIt']),
  workedFrom: z.optional(instant),
  workedTo: z.optional(instant),
  note: z.optional(z.string()),
})

const event = z.union([
  logged,
  decided,
  notified,
  closed,
  z.strictObject({
    ...happened,
    type: z.literal('callLogged'),
    contactId: z.string(),
    outcome: z.enum(['reached', 'noAnswer', 'busy', 'wrongNumber']),
    note: z.optional(z.string()),
  }),
  z.strictObject({ ...happened, type: z.literal('clearanceRequested'), linkedTo: z.optional(z.string()) }),
  z.strictObject({ ...happened, type: z.literal('clearanceClockStarted') }),
  z.strictObject({
    ...happened,
    type: z.enum(['spokenConfirmed', 'spokenDenied']),
    decision: z.number(),
    note: z.optional(z.string()),
  }),
  z.strictObject({
    ...happened,
    type: z.literal('received'),
    personId: z.string(),
    withoutClearance: z.optional(z.literal(true)),
  }),
  z.strictObject({ ...happened, type: z.literal('withdrawn'), reason: z.string() }),
]) satisfies z.ZodMiniType<HistoryEvent>

/** The events of an incident as a file has them: strict, for whatever is not known here would be lost when it is restored. */
export const historyInFile = z.array(event)
