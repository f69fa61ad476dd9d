import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns'
import type { Texter } from '../../ports.ts'
import { acceptedOrRefused } from './refusal.ts'

const text = (value: string) => ({ DataType: 'String', StringValue: value })

/**
 * SMS through SNS. `sender` is what the phone shows: 3 to 11 letters, digits or hyphens. Always transactional: the default would
 * be sent as advertising, later and cheaper.
 */
export const createSnsTexter = (client: SNSClient, { sender }: { sender: string }): Texter => ({
  send: (phone, message) =>
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
