import { measurements } from './measurements.ts'
import { scaleOf } from './support/scale.ts'

/** One measurement, in a process of its own: the other end of `inOwnProcess`. */
const [name = '', size] = process.argv.slice(2)
const rows = await measurements[name]?.(scaleOf(size === 'quick'))
process.send?.(rows, () => process.exit(0))
