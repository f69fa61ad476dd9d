import type { LocalDate } from './hours.ts'
import { plusDays } from './localDate.ts'

/** Easter Day of a Gregorian year, by the Meeus/Jones/Butcher rule. */
export const easterDay = (year: number): LocalDate => {
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const placeInMoonCycle = year % 19
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const toFullMoon = (19 * placeInMoonCycle + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const leapDays = 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4)
  const toSunday = (32 + leapDays - toFullMoon - (yearOfCentury % 4)) % 7
  const weekTooLate = Math.floor((placeInMoonCycle + 11 * toFullMoon + 22 * toSunday) / 451)
  const earliest = `${String(year).padStart(4, '0')}-03-22`
  return plusDays(earliest, toFullMoon + toSunday - 7 * weekTooLate)
}
