import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns'
import type { Texter } from '../../ports.ts'
import { acceptedOrRefused } from './refusal.ts'

const text = (value: string) => ({ DataType: 'String', StringValue: value })

/** SMS through SNS. Always transactional: the default would be sent as advertising, later and cheaper. */
export const createSnsTexter = (client: SNSClient): Texter => ({
  send: (phone, message, sender) =>
    acceptedOrRefused(
      client.send(
        new PublishCommand({
          PhoneNumber: phone,
          Message: message,
          MessageAttributes: { 'AWS.SNS.SMS.SMSType': text('Transactional'), 'AWS.SNS.SMS.SenderID': text(sender) },
        }),
      ),
    ),
})
