import * as fc from 'fast-check'

// A mutant must die by an example: what kills it by chance today may let it live tomorrow.
fc.configureGlobal({ numRuns: 10, seed: 1 })
