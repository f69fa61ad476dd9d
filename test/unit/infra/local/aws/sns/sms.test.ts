import type { PublishCommandInput } from '@aws-sdk/client-sns'
import { describe, expect, test } from 'vitest'
import { withTopic } from './withTopic.ts'

const sms = (attributes: Record<string, string>): PublishCommandInput => ({
  TopicArn: undefined,
  PhoneNumber: '+4749000001',
  Message: 'Ring nå',
  MessageAttributes: Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [
      `AWS.SNS.SMS.${name}`,
      { DataType: 'String', StringValue },
    ]),
  ),
})

describe('an SMS', () => {
  test('is in the box with what was said about it', async () => {
    const { publish, mailbox } = await withTopic()
    await publish(sms({ SenderID: 'VAKTLINJE', SMSType: 'Transactional' }))
    expect(mailbox.items({ to: '+4749000001' })).toMatchObject([
      { kind: 'sms', sender: 'VAKTLINJE', type: 'Transactional', subject: null, text: 'Ring nå' },
    ])
  })

  test('that says nothing about itself is advertising from NOTICE, as SNS has it', async () => {
    const { publish, mailbox } = await withTopic()
    await publish(sms({}))
    expect(mailbox.items({})).toMatchObject([{ sender: 'NOTICE', type: 'Promotional' }])
  })

  test.each<Record<string, string>>([
    { SenderID: 'MUCHTOOLONGNAME' },
    { SenderID: '12345' },
    { SenderID: 'Å' },
    { SMSType: 'Urgent' },
  ])('with %j is an invalid value', async (attributes) => {
    const { publish } = await withTopic()
    await expect(publish(sms(attributes))).rejects.toMatchObject({ name: 'InvalidParameterValueException' })
  })

  test('of more than 1,600 characters is an invalid parameter', async () => {
    const { publish } = await withTopic()
    await expect(publish({ ...sms({}), Message: 'a'.repeat(1601) })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })
})
