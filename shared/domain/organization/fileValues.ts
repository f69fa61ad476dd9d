import * as z from 'zod/mini'
import { IANAZone } from '../time/strictLuxon.ts'

/** Id of a unit, a person or the organisation. */
export const identifier = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/))

/** Free text of at least one visible character, in one line or many. */
export const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max))

/** One line of text: it may end up in an SMS or in the subject of a mail. */
export const line = (max: number) => text(max).check(z.regex(/^\P{Cc}*$/u))

export const emailAddress = z.email().check(z.maxLength(254))

/** A phone number as people write it; `readPhoneNumber` decides whether it is one. */
export const phoneAsWritten = line(40)

/** A day that exists, in this century. */
export const date = z.iso.date({ abort: true }).check(z.regex(/^20/))

/** An IANA name; a bare offset knows no summer time. */
export const timeZone = z.string().check(
  z.maxLength(64),
  z.regex(/^[A-Za-z]/),
  z.refine((name) => IANAZone.isValidZone(name), { error: 'This is not an IANA time zone.' }),
)

/** YAML hands its digits over as text, because most of them are phone numbers. */
export const smallNumber = z.union([
  z.int().check(z.gte(0), z.lte(999)),
  z.pipe(z.string().check(z.regex(/^\d{1,3}$/)), z.transform(Number)),
])
