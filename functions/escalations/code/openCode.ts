import type { postCodeOpen } from '../../../shared/contract/code.ts'
import type { SendingFacts } from '../../../shared/delivery/escalations/sendingFacts.ts'
import type { WritingNeeds } from '../../../shared/delivery/escalations/writeDone.ts'
import { answerableBy } from '../../../shared/domain/escalation/answerSpoken.ts'
import type { CodeHolder } from '../../../shared/domain/escalation/decider.ts'
import type { Escalation } from '../../../shared/domain/escalation/escalation.ts'
import { nameOf, unitOf } from '../../../shared/domain/escalation/delivery/names.ts'
import { decideAgain } from '../../../shared/http/decideAgain.ts'
import type { Answer, Request } from '../../../shared/http/endpoint.ts'
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
  return {
    role,
    title: facts.directory.roles[role].title,
    waiting: decidableBy(holder, facts).map((escalation) => shownWaiting(escalation, facts)),
    spoken: [...facts.escalations.values()].flatMap((escalation) =>
      answerableBy(escalation, holder).map(({ decision, spoken, at }) => ({
        id: escalation.id,
        decision,
        recordedBy: nameOf(facts.directory, escalation.reporter),
        spokenAt: spoken?.at ?? at,
      })),
    ),
  }
}

const shownWaiting = ({ id, reporter, report, loggedAt }: Escalation, { directory }: SendingFacts) => ({
  id,
  reporter: { name: nameOf(directory, reporter), unit: unitOf(directory, reporter) },
  criterion: report.criterion,
  summary: report.summary,
  unit: report.unit,
  callbackPhone: report.callbackPhone,
  loggedAt,
})
