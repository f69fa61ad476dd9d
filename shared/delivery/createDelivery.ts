import type { Subject } from '../domain/messages/message.ts'
import type { Clock, Publisher, Store, Texter, Timers } from '../ports.ts'
import { createCourier, type Courier } from './courier.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import type { Brief } from './errand.ts'
import { createSendErrand, type SendErrand } from './sendErrand.ts'
import { createWake, type Wake } from './wake.ts'

export interface DeliveryNeeds {
  store: Store
  publisher: Publisher
  /** Absent where a function may send no SMS (design, section 6: only `escalations` and `deliver` may). */
  texter?: Texter
  /** Where codes are typed, for an SMS to say (`sms.link`); absent where a function may send none. */
  codeAddress?: string
  timers: Timers
  clock: Clock
  newToken: () => string
}

export interface Delivery {
  /** Sends one message, if it is due and still true. */
  courier: Courier
  /** Sends or schedules what has just been committed. */
  dispatch: Dispatch
  /** Sends a message that was born claimed. */
  sendErrand: SendErrand
  /** Has `deliver` woken for a message. */
  wake: Wake
}

/** Loaded with the first message of its kind: a function that is woken sends one, and needs no words for all the others. */
const later =
  (load: () => Promise<Brief>): Brief =>
  async (message, now) =>
    (await load())(message, now)

/** The one way anything is sent, whoever asks for it: a request, a timer or the auditor. */
export const createDelivery = (needs: DeliveryNeeds): Delivery => {
  const { store, timers, clock, newToken, texter } = needs
  const wake = createWake(needs)
  // What is sent may bring something else forward, which is sent in the same way.
  const dispatch: Dispatch = (messages) =>
    createDispatch({ store, timers, clock, courier, sendsTexts: texter !== undefined })(messages)
  const sendErrand = createSendErrand({ ...needs, wake, dispatch })
  const briefs = {
    agreement: later(async () => (await import('./briefs/agreementBrief.ts')).createAgreementBrief(store)),
    availability: later(async () => (await import('./briefs/periodBrief.ts')).createPeriodBrief(store)),
    card: later(async () => (await import('./briefs/cardBrief.ts')).createCardBrief(store)),
    drill: later(async () => (await import('./briefs/drillBrief.ts')).createDrillBrief(store)),
    escalation: later(async () => (await import('./briefs/escalationBrief.ts')).createEscalationBrief(needs)),
  } satisfies Record<Subject['type'], Brief>
  const courier = createCourier({ store, clock, newToken, briefs, sendErrand, wake, dispatch })
  return { courier, dispatch, sendErrand, wake }
}
