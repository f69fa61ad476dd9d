import {
  InvalidParameterException,
  InvalidParameterValueException,
  OptedOutException,
  PublishCommand,
  SNSClient,
  ThrottledException,
} from '@aws-sdk/client-sns'
import { mockClient } from 'aws-sdk-client-mock'
import { expect, test } from 'vitest'
import { createSnsTexter } from '../../../../../shared/adapters/sns/texter.ts'

const phone = '+4749000001'
const because = { $metadata: {}, message: 'Because.' }

const mocked = () => {
  const client = new SNSClient({ region: 'eu-north-1' })
  return { sns: mockClient(client), texter: createSnsTexter(client) }
}

test('an SMS is transactional, bears its sender, and goes to no topic', async () => {
  const { sns, texter } = mocked()
  expect(await texter.send(phone, 'Ring nå', 'VAKTLINJE')).toBe('accepted')
  expect(sns.commandCalls(PublishCommand).map(({ args }) => args[0].input)).toEqual([
    {
      PhoneNumber: phone,
      Message: 'Ring nå',
      MessageAttributes: {
        'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
        'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: 'VAKTLINJE' },
      },
    },
  ])
})

test.each([
  new InvalidParameterException(because),
  new InvalidParameterValueException(because),
  new OptedOutException(because),
])('a number that can never be reached is refused: $name', async (fault) => {
  const { sns, texter } = mocked()
  sns.on(PublishCommand).rejects(fault)
  expect(await texter.send(phone, 'Ring nå', 'VAKTLINJE')).toBe('refused')
})

test('throttling is thrown', async () => {
  const { sns, texter } = mocked()
  const fault = new ThrottledException(because)
  sns.on(PublishCommand).rejects(fault)
  await expect(texter.send(phone, 'Ring nå', 'VAKTLINJE')).rejects.toBe(fault)
})
