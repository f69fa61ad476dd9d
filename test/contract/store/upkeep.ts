import type { AuditEntry } from '../../../shared/domain/audit/auditEntry.ts'
import type { Codes } from '../../../shared/domain/codes/codes.ts'
import type { SmsLedger } from '../../../shared/domain/sms/smsLedger.ts'
import type { Card, CardHolder } from '../../../shared/domain/cards/card.ts'
import type { Feed, FeedHolder } from '../../../shared/domain/feeds/feed.ts'
import type { Watch } from '../../../shared/domain/watch/watch.ts'
import { escalationId, now } from './things.ts'

export const card = (secretHash: string, own: Partial<Card> = {}): Card => ({
  id: escalationId(9),
  version: 1,
  personId: 'p-1',
  kind: 'approver',
  secretHash,
  issuedBy: 'p-2',
  issuedAt: now,
  expiresAt: '2027-11-23T20:00:00.000Z',
  printed: { lasting: 'digest', passing: ['of-an-acting-period'] },
  keptUntil: '2028-05-23T20:00:00.000Z',
  ...own,
})

export const cardHolder = (personId: string, version: number): CardHolder => ({
  personId,
  secretHash: `hash-${version}`,
  version,
})

export const feed = (own: Partial<Feed> = {}): Feed => ({
  secretHash: 'hash-1',
  personId: 'p-1',
  login: 'person-0001@havnes.example',
  language: 'nb',
  madeAt: now,
  shown: [
    {
      uid: 'agreement-1',
      about: 'agreement',
      from: '2026-11-27T15:00:00.000Z',
      to: '2026-11-30T07:00:00.000Z',
      says: 'digest',
      sequence: 0,
      changedAt: now,
    },
  ],
  keptUntil: '2027-11-23T20:00:00.000Z',
  version: 1,
  ...own,
})

export const feedHolder = (personId: string, version: number): FeedHolder => ({
  personId,
  secretHash: 'hash-1',
  version,
})

export const auditEntry = (at: string, id: string, own: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  at,
  by: 'p-2',
  via: { card: escalationId(9) },
  act: 'cardUsed',
  subject: { type: 'escalation', id: escalationId(1) },
  keptUntil: '2028-05-23T20:00:00.000Z',
  ...own,
})

export const codes = (version: number): Codes => ({
  version,
  key: 'invented',
  states: {
    itSuperior: { role: 'itSuperior', version: 1, issue: 0, wrongTries: 1, reissues: 0, since: now },
    director: { role: 'director', version: 0, issue: 0, wrongTries: 0, reissues: 0 },
  },
})

export const smsLedger = (version: number): SmsLedger => ({ version, sent: { '+4749000001': [now] } })

export const watch = (version: number): Watch => ({
  version,
  report: {
    at: now,
    holes: [{ code: 'leaderWithoutPhone', unit: 'u-1', person: 'p-1' }],
    outdatedCards: ['p-1'],
    withoutCard: ['p-2'],
  },
  drill: { escalation: escalationId(1), startedAt: now, outcome: { at: now, passed: false } },
})
