import type { Spread } from './spread.ts'

/** One line of the table. */
export interface Row {
  what: string
  /** With its unit. */
  figure: string
  /** What it is held against, measured in the same run. */
  beside?: string
  ratio?: number
  /** What is promised (design, section 9), and whether it holds. */
  budget?: string
}

const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(2))

export const milliseconds = (value: number): string =>
  value >= 2000 ? `${short(value / 1000)} s` : `${short(value)} ms`

/** A median with the middle half of all that was measured. */
export const inTheMiddle = ({ median, low, high }: Spread): string =>
  `${milliseconds(median)} (${short(low)}–${short(high)})`

const percent = (part: number): string => `${(100 * part).toFixed(part < 0.1 ? 1 : 0)} %`

/** Whether `value` keeps within `most`, and by how much not. */
export const within = (value: number, most: number, unit = ''): string => {
  const distance = percent(Math.abs(value / most - 1))
  return `≤ ${most}${unit}: ${value <= most ? `met, ${distance} below` : `not met, ${distance} over`}`
}
