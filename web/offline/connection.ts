import { createCell } from '../state/cell.ts'

/** Whether the last request got an answer. What the browser believes about the network is a hint at most. */
export const connection = createCell<'up' | 'down'>('up')
