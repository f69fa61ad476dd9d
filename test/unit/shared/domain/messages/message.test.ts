import { expect, it } from 'vitest'
import { isNotice, newMessage, subjectKey } from '../../../../../shared/domain/messages/message.ts'
import { notice, sms } from './sampleMessages.ts'

it('to a new message nothing has happened yet', () => {
  const { id, subject, about, content, dueAt, expiresAt } = notice()
  const facts = { id, subject, about, content, dueAt, expiresAt }
  expect(newMessage(facts)).toEqual({
    ...facts,
    state: 'pending',
    version: 1,
    attempts: 0,
    scheduled: false,
    sentParts: [],
  })
})

it('a mail goes to an audience, an SMS to a person', () => {
  expect(isNotice(notice())).toBe(true)
  expect(isNotice(sms())).toBe(false)
})

it('messages about one subject are kept together, apart from those about another kind of the same id', () => {
  expect(subjectKey({ type: 'agreement', id: 'a1' })).toBe('agreement-a1')
  expect(subjectKey({ type: 'availability', id: 'a1' })).toBe('availability-a1')
})
