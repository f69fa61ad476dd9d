import { defineConfig } from 'vitest/config'

/** The tests that say what the domain's rules are. Stryker runs those that touch a mutant, once for each. */
export default defineConfig({
  test: {
    include: ['test/unit/shared/{domain,texts,presentation}/**/*.test.ts'],
    // Files that are made to exhaust us, and generated organisations, would be read again for every mutant: seconds each.
    exclude: ['**/*.property.test.ts', '**/organization/{exhaustion,generated}.test.ts'],
    setupFiles: ['test/mutation/fewRuns.ts'],
    isolate: false,
    // The machine may be busy; Stryker itself ends what a mutant makes endless.
    testTimeout: 60_000,
  },
})
