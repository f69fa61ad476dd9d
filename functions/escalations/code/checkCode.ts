import { codeMac } from '../../../shared/adapters/system/codeMac.ts'
import type { SendingFacts } from '../../../shared/delivery/escalations/sendingFacts.ts'
import { bornClaimed } from '../../../shared/delivery/escalations/bornClaimed.ts'
import type { WritingNeeds } from '../../../shared/delivery/escalations/writeDone.ts'
import { withinPatience } from '../../../shared/delivery/patience.ts'
import { codeActs } from '../../../shared/domain/audit/codeActs.ts'
import type { Codes } from '../../../shared/domain/codes/codes.ts'
import type { CodeState } from '../../../shared/domain/codes/codeState.ts'
import { tryCode } from '../../../shared/domain/codes/roleCodes.ts'
import type { CodeHolder } from '../../../shared/domain/escalation/decider.ts'
import { newCodeMessage } from '../../../shared/domain/escalation/delivery/newCodeMessage.ts'
import type { RoleName } from '../../../shared/domain/organization/organization.ts'
import type { Instant } from '../../../shared/domain/time/instant.ts'
import { Problem } from '../../../shared/http/problem.ts'
import type { Change } from '../../../shared/ports.ts'

/**
 * Whose code it is. A wrong one is counted before it is answered, and may lock the codes and send new ones (design, section 8); the answer is
 * the same for every wrong code. Undefined when the count had changed meanwhile.
 */
export const checkCode = async (
  needs: WritingNeeds,
  typed: string,
  facts: SendingFacts,
  now: Instant,
): Promise<CodeHolder | undefined> => {
  const { codes, queue } = facts
  const tried = tryCode({ queue, states: codes.states, mac: codeMac(codes.key) }, typed, now)
  if ('role' in tried) return { code: tried }
  if (tried.wrong.length === 0) throw new Problem('codeUnknown')
  const isCounted = await countWrongTry(needs, facts, tried, now)
  if (isCounted) throw new Problem('codeUnknown')
  return undefined
}

interface WrongTry {
  wrong: CodeState[]
  reissued: RoleName[]
}

const countWrongTry = async (
  needs: WritingNeeds,
  facts: SendingFacts,
  tried: WrongTry,
  now: Instant,
): Promise<boolean> => {
  const { wrong, reissued } = tried
  const codes = withStates(facts.codes, wrong)
  const messages = reissued.flatMap((role) => {
    const message = newCodeMessage(facts.queue, { role, issue: codes.states[role].issue }, now)
    return message ? [{ message, expected: 0 }] : []
  })
  const born = bornClaimed(needs, messages, { ...facts, codes }, now)
  const { keep } = facts.directory.audit
  const audit = codeActs(tried, codes.version, { now, keep }).map((entry): Change => ({ kind: 'audit', entry }))
  const change: Change = { kind: 'codes', codes, expected: facts.codes.version }
  const outcome = await needs.store.commit([change, ...audit, ...born.changes])
  if (!outcome.committed) return false
  await withinPatience(Promise.all(born.errands.map(({ held, errand }) => needs.sendErrand(held, errand))))
  await needs.dispatch(born.later)
  return true
}

const withStates = (codes: Codes, states: CodeState[]): Codes => ({
  ...codes,
  version: codes.version + 1,
  states: { ...codes.states, ...Object.fromEntries(states.map((state) => [state.role, state])) },
})
