import type { postCodeOpen } from '../../../shared/contract/code.ts'
import type { SendingFacts } from '../../../shared/delivery/escalations/sendingFacts.ts'
import type { WritingNeeds } from '../../../shared/delivery/escalations/writeDone.ts'
import { answerableBy } from '../../../shared/domain/escalation/answerSpoken.ts'
import type { CodeHolder } from '../../../shared/domain/escalation/decider.ts'
import type { Escalation } from '../../../shared/domain/escalation/escalation.ts'
import { nameOf, unitOf } from '../../../shared/domain/escalation/delivery/names.ts'
import { decideAgain } from '../../../shared/http/decideAgain.ts'
import type { Answer, Request } from '../../../shared/http/endpoint.ts'
import { callOutNumbers } from '../../../shared/presentation/callOutNumbers.ts'
import { checkCode } from './checkCode.ts'
import { newestIncidents, readCodeFacts } from './codeFacts.ts'
import { decidableBy } from './decidableBy.ts'

type Open = typeof postCodeOpen

/** Shows what a code lets its holder decide. Nothing changes by it, so a mail scanner or a preview may open what it likes. */
export const openCode =
  (needs: WritingNeeds) =>
  ({ body, now }: Request<Open>): Promise<Answer<Open>> =>
    decideAgain(async () => {
      const facts = await readCodeFacts(needs.store, newestIncidents(needs.store))
      const holder = await checkCode(needs, body.code, facts, now)
      return holder && { body: opened(holder, facts) }
    })

const opened = (holder: CodeHolder, facts: SendingFacts): Extract<Answer<Open>, { body: unknown }>['body'] => {
  const { role } = holder.code
  const escalations = [...facts.escalations.values()]
  const cleared = escalations.find((one) => isClearedBy(holder, one))
  return {
    role,
    title: facts.directory.roles[role].title,
    waiting: decidableBy(holder, facts).map((escalation) => shownWaiting(escalation, facts)),
    spoken: escalations.flatMap((escalation) =>
      answerableBy(escalation, holder).map(({ decision, spoken, at }) => ({
        id: escalation.id,
        decision,
        recordedBy: nameOf(facts.directory, escalation.reporter),
        spokenAt: spoken?.at ?? at,
      })),
    ),
    ...(cleared ? { callOut: callOutNumbers(facts, cleared.id) } : {}),
  }
}

/** Whoever has cleared it still needs IT's numbers: the answer to the decision may have been lost on its way. */
const isClearedBy = ({ code }: CodeHolder, { state, decisions }: Escalation): boolean =>
  state === 'cleared' && decisions.some(({ decision, role }) => decision === 'cleared' && role === code.role)

const shownWaiting = ({ id, reporter, report, loggedAt }: Escalation, { directory }: SendingFacts) => ({
  id,
  reporter: { name: nameOf(directory, reporter), unit: unitOf(directory, reporter) },
  criterion: report.criterion,
  summary: report.summary,
  unit: directory.units.get(report.unit)?.name ?? '',
  callbackPhone: report.callbackPhone,
  loggedAt,
})
