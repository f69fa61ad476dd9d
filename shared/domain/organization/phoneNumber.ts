import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** Whether some country has this calling code (`+47`): numbers can be read by no other. */
export const isCallingCode = (text: string): boolean =>
  getCountries().some((country) => `+${getCountryCallingCode(country)}` === text)

/** `(+47) …` and `0047 …` are `+47 …`. */
const withPlainPrefix = (written: string): string =>
  written
    .trim()
    .replace(/^\((.*?)\)/, '$1')
    .replace(/^00/, '+')

/**
 * A phone number as people write it, in E.164; undefined when it is none (R5). Spaces and other groupings do not matter;
 * without a country code `callingCode` (`+47`) is meant. An extension is refused: E.164 cannot keep it.
 */
export const readPhoneNumber = (written: string, callingCode: string): string | undefined => {
  const options = { defaultCallingCode: callingCode.slice(1), extract: false }
  const number = parsePhoneNumberFromString(withPlainPrefix(written), options)
  return number?.isValid() && !number.ext ? number.number : undefined
}
