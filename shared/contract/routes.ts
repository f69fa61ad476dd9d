import { deleteAbsence, getAbsences, getAvailability, postAbsence, putAbsence } from './absences.ts'
import {
  getAgreement,
  getAgreements,
  postAgreement,
  postAgreementCheck,
  postApproval,
  postCancellation,
  putAgreement,
} from './agreements.ts'
import { getAudit } from './audit.ts'
import {
  getCardEscalation,
  postCardCall,
  postCardClearanceRequest,
  postCardEscalation,
  postCardReceipt,
  postCardWithdrawal,
} from './card/escalations.ts'
import { getCardGuidance } from './card/guidance.ts'
import { getCardOffline } from './card/offline.ts'
import { deleteCard, getCards, getOwnCard, postCard } from './cards.ts'
import { postCodeConfirmation, postCodeDecision, postCodeOpen } from './code.ts'
import {
  getEscalation,
  getEscalations,
  postCall,
  postClearanceRequest,
  postClosure,
  postConfirmation,
  postDecision,
  postEscalation,
  postReceipt,
  postWithdrawal,
} from './escalations.ts'
import { deleteFeed, getCalendar, getFeed, postFeed } from './feeds.ts'
import { getGuidance } from './guidance.ts'
import { getMe } from './me.ts'
import { getNotices } from './notices.ts'
import { getOffline } from './offline.ts'
import { getOrganization, postOrganizationCheck, putOrganization } from './organization.ts'
import type { Route } from './route.ts'
import { getStatus } from './status.ts'
import { getWatch } from './watch.ts'
import { deleteSubscription, getSubscription, putSubscription } from './subscription.ts'

/** Every route there is. A route that is not here does not exist in any edition. */
export const routes: readonly Route[] = [
  getStatus,
  getMe,
  getGuidance,
  getOffline,
  postEscalation,
  getEscalations,
  getEscalation,
  postCall,
  postReceipt,
  postClearanceRequest,
  postWithdrawal,
  postDecision,
  postConfirmation,
  postClosure,
  postCodeOpen,
  postCodeDecision,
  postCodeConfirmation,
  getOrganization,
  putOrganization,
  postOrganizationCheck,
  getSubscription,
  putSubscription,
  deleteSubscription,
  getFeed,
  postFeed,
  deleteFeed,
  getCalendar,
  postAgreement,
  postAgreementCheck,
  putAgreement,
  postApproval,
  postCancellation,
  getAgreements,
  getAgreement,
  postAbsence,
  putAbsence,
  deleteAbsence,
  getAbsences,
  getAvailability,
  getNotices,
  getAudit,
  postCard,
  getCards,
  getOwnCard,
  deleteCard,
  getWatch,
  getCardGuidance,
  getCardOffline,
  postCardEscalation,
  getCardEscalation,
  postCardCall,
  postCardReceipt,
  postCardClearanceRequest,
  postCardWithdrawal,
]
