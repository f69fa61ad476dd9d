import { resolve } from 'node:path'

// Workers, and the many programs that tests start, load the same modules: each is compiled once. `npm start` keeps its own there, too.
process.env['NODE_COMPILE_CACHE'] ??= resolve(import.meta.dirname, '../../node_modules/.cache/vaktlinje-compiled')
