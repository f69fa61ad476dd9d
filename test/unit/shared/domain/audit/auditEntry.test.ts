import { expect, test } from 'vitest'
import { auditEntry } from '../../../../../shared/domain/audit/auditEntry.ts'

const act = {
  act: 'agreementApproved',
  subject: { type: 'agreement', id: 'a-1' },
  by: 'p-1',
  at: '2026-04-08T10:00:00.000Z',
  keep: 'P6M',
} as const

test('the same act gives the same entry, whoever writes it twice', () => {
  expect(auditEntry({ ...act, about: 2 })).toEqual(auditEntry({ ...act, about: 2 }))
})

test('another version of the same thing is another act', () => {
  expect(auditEntry({ ...act, about: 2 }).id).toBe('agreementApproved-a-1-2')
  expect(auditEntry(act).id).toBe('agreementApproved-a-1')
})

test('an entry is kept as long as the organisation says, and holds nothing but who, when and what', () => {
  expect(auditEntry(act)).toEqual({
    id: 'agreementApproved-a-1',
    act: 'agreementApproved',
    subject: { type: 'agreement', id: 'a-1' },
    by: 'p-1',
    at: '2026-04-08T10:00:00.000Z',
    keptUntil: '2026-10-08T10:00:00.000Z',
  })
})
