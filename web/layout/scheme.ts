import { createCell } from '../state/cell.ts'
import { keptOnDevice } from '../state/kept.ts'

export const schemes = ['auto', 'light', 'dark'] as const

export type Scheme = (typeof schemes)[number]

const kept = keptOnDevice<Scheme>('scheme')

/** Light, dark, or as the phone says. */
export const scheme = createCell<Scheme>(schemes.find((one) => one === kept.read()) ?? 'auto')

const show = (): void => {
  document.body.dataset['colorScheme'] = scheme.get()
}

show()
scheme.subscribe(show)

export const chooseScheme = (chosen: Scheme): void => {
  kept.write(chosen)
  scheme.set(chosen)
}
