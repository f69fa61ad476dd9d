import {
  InvalidParameterException,
  InvalidParameterValueException,
  NotFoundException,
  OptedOutException,
  ValidationException,
} from '@aws-sdk/client-sns'

/** What stays wrong however often it is sent: the number, the text, the topic. Everything else somebody can mend, or time does. */
const lasting = [
  InvalidParameterException,
  InvalidParameterValueException,
  NotFoundException,
  OptedOutException,
  ValidationException,
]

/**
 * Whether SNS took it. A lasting no is an answer; throttling, no permission, a key that is missing and every other fault are
 * thrown, because a later try may succeed (API_Publish).
 */
export const acceptedOrRefused = async (publishing: Promise<unknown>): Promise<'accepted' | 'refused'> => {
  try {
    await publishing
    return 'accepted'
  } catch (fault) {
    if (lasting.some((kind) => fault instanceof kind)) return 'refused'
    throw fault
  }
}
