import { expect, it } from 'vitest'
import { agreementMessages } from '../../../../../shared/domain/notices/agreementNotices.ts'
import { missingMessages } from '../../../../../shared/domain/notices/missingMessages.ts'
import { agreed, directory } from '../agreements/sampleAgreements.ts'

const planned = agreementMessages(agreed(), directory)

it('what is missing is what is planned and not there, in whatever state the others are', () => {
  const [announced, ...reminders] = planned
  expect(missingMessages(planned, [{ ...announced!, state: 'sent', version: 5 }])).toEqual(reminders)
  expect(missingMessages(planned, planned)).toEqual([])
})
