import type {
  postCall,
  postClearanceRequest,
  postClosure,
  postConfirmation,
  postDecision,
  postReceipt,
  postWithdrawal,
} from '../../shared/contract/escalations.ts'
import { answerSpoken } from '../../shared/domain/escalation/answerSpoken.ts'
import { close } from '../../shared/domain/escalation/close.ts'
import { decide, type Decide } from '../../shared/domain/escalation/decide.ts'
import { logCall } from '../../shared/domain/escalation/logCall.ts'
import { receive } from '../../shared/domain/escalation/receive.ts'
import { requestClearance } from '../../shared/domain/escalation/requestClearance.ts'
import { withdraw } from '../../shared/domain/escalation/withdraw.ts'
import type { Like, Request } from '../../shared/http/endpoint.ts'
import { instantFrom } from '../../shared/http/localTime.ts'
import { Problem } from '../../shared/http/problem.ts'
import type { Command } from './onEscalation.ts'

export const call: Command<Like<typeof postCall>> = {
  decide: ({ facts, escalation, actor, request: { body, now } }) =>
    logCall(facts, escalation, { by: actor, ...body }, now),
}

export const receipt: Command<Like<typeof postReceipt>> = {
  decide: ({ facts, escalation, actor, request: { body, now } }) =>
    receive(facts, escalation, { by: actor, personId: body.personId }, now),
}

export const clearanceRequest: Command<Like<typeof postClearanceRequest>> = {
  decide: ({ facts, escalation, actor, request: { now } }) => requestClearance(facts, escalation, { by: actor }, now),
}

export const withdrawal: Command<Like<typeof postWithdrawal>> = {
  decide: ({ facts, escalation, actor, request: { body, now } }) =>
    withdraw(facts, escalation, { by: actor, reason: body.reason }, now),
}

export const decision: Command<typeof postDecision> = {
  names: ({ body }) => body.alsoFor ?? [],
  decide: ({ facts, escalation, actor, request }) => {
    const { spokenBy: _, spokenAt: __, alsoFor: ___, ...said } = request.body
    const spoken = spokenWord(request, facts.directory.organization.timeZone)
    return decide(facts, escalation, { by: actor, ...said, ...spoken, alsoFor: facts.named }, request.now)
  },
}

/** Both or neither: whose word it was and when it was given. */
const spokenWord = ({ body }: Request<typeof postDecision>, zone: string): Pick<Decide, 'spoken'> => {
  const { spokenBy, spokenAt } = body
  if (spokenBy === undefined && spokenAt === undefined) return {}
  if (spokenBy !== undefined && spokenAt !== undefined)
    return { spoken: { by: spokenBy, at: instantFrom(spokenAt, zone, '/spokenAt') } }
  const pointer = spokenBy === undefined ? '/spokenBy' : '/spokenAt'
  throw new Problem('validation', { errors: [{ pointer, detail: 'Missing.' }] })
}

export const confirmation: Command<typeof postConfirmation> = {
  decide: ({ facts, escalation, actor, request: { body, now } }) =>
    answerSpoken(facts, escalation, { by: actor, ...body }, now),
}

export const closure: Command<typeof postClosure> = {
  decide: ({ facts, escalation, actor, request: { body, now } }) => {
    const zone = facts.directory.organization.timeZone
    const { workedFrom, workedTo, ...rest } = body
    const worked = {
      ...(workedFrom === undefined ? {} : { workedFrom: instantFrom(workedFrom, zone, '/workedFrom') }),
      ...(workedTo === undefined ? {} : { workedTo: instantFrom(workedTo, zone, '/workedTo') }),
    }
    return close(facts, escalation, { by: actor, ...rest, ...worked }, now)
  },
}
