import type * as z from 'zod/mini'
import type { guidanceAnswer } from '../contract/guidance.ts'
import type { Plan, PlanStep } from '../domain/guidance/plan.ts'
import { shownContacts, type Showing } from './contacts.ts'

type ShownGuidance = z.input<typeof guidanceAnswer>

/** A plan with the names, numbers and words of this moment; a step behind which nobody is left is not shown. */
export const shownGuidance = (plan: Plan, showing: Showing): ShownGuidance => ({
  route: plan.route,
  band: plan.band,
  steps: plan.steps.map((step) => shownStep(step, showing)).filter((step) => step.contacts.length > 0),
  reasons: plan.reasons,
})

const shownStep = ({ kind, order, contacts, texts }: PlanStep, showing: Showing): ShownGuidance['steps'][number] => ({
  kind,
  order,
  contacts: contacts.flatMap((contact) => shownContacts(contact, kind, showing)),
  texts: texts.map((text) => showing.texts.steps[text]),
  textCodes: texts,
})
