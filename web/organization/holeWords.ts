import type { HoleCode } from '../../shared/domain/organization/holes.ts'
import { isolated } from '../texts/isolated.ts'
import type { Texts } from '../texts/nb.ts'
import type { Hole } from './inForce.ts'
import type { Naming } from './naming.ts'

/** A hole for people. */
interface HoleWords {
  sentence: string
  /** Where in the file it is mended: `units › school-outer › leader`. */
  fixedAt: string
}

/** The field that is empty or wrong. */
const fields: Record<HoleCode, string> = {
  leaderVacant: 'leader',
  leaderWithoutPhone: 'phone',
  standInWithoutPhone: 'phone',
  unitUnreachable: 'deputy',
  roleVacant: 'holder',
  roleHolderWithoutPhone: 'phone',
  rolesShareHolder: 'holder',
  approverInIt: 'holder',
  itEmpty: 'it',
  itLeadMissing: 'it',
  itStaffWithoutPhone: 'phone',
  itStaffWithoutCallOutPhone: 'callOutPhone',
  callOutPhoneIsJobPhone: 'callOutPhone',
  adminMissing: 'admin',
}

const isKnown = (code: string): code is HoleCode => Object.hasOwn(fields, code)

/** Somebody's number stands with the person, everything else with the unit or the role. */
const placeOf = ({ unit, role, person }: Hole, field: string): string[] => {
  if (field === 'holder') return ['roles', ...(role === undefined ? [] : [role])]
  if (person === undefined && unit !== undefined) return ['units', unit]
  return ['people', ...(person === undefined ? [] : [person])]
}

/** One hole in words, with the place where it is mended. A hole we do not know yet still has its place. */
export const holeWords = (hole: Hole, naming: Naming, text: Texts['organization']): HoleWords => {
  const { code, unit, role, person } = hole
  if (!isKnown(code)) return { sentence: code, fixedAt: [unit ?? role, person].filter(Boolean).join(' › ') }
  const place = isolated(unit === undefined ? naming.role(role ?? '') : naming.unit(unit))
  const words = text.holes[code]
  const sentence = typeof words === 'string' ? words : words(place, isolated(naming.person(person ?? '')))
  return { sentence, fixedAt: [...placeOf(hole, fields[code]), fields[code]].join(' › ') }
}
