import './test/setup/compileCache.ts'
import './test/setup/temporaryFolder.ts'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    sequence: { shuffle: true },
    // Left to itself it keeps a core free, and with two cores half the machine idles.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/web/**/*.test.ts'],
          isolate: false,
          // A property takes its time on a busy machine, and no test here measures any.
          testTimeout: 30_000,
          sequence: { shuffle: true },
        },
      },
      {
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          testTimeout: 30_000,
          globalSetup: ['test/setup/dynamodb.ts'],
          isolate: false,
          sequence: { shuffle: true },
        },
      },
      {
        test: {
          name: 'functions',
          include: ['test/functions/**/*.test.ts', 'test/fuzz/**/*.test.ts'],
          globalSetup: ['test/setup/logs.ts', 'test/setup/rights.ts', 'test/setup/dynamodb.ts'],
          setupFiles: ['test/setup/collectLogs.ts', 'test/setup/recordedRights.ts'],
          // What 20,000 people cost on a busy machine; one by one the tests take milliseconds.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          isolate: false,
          sequence: { shuffle: true },
        },
      },
      {
        test: {
          name: 'local',
          include: ['test/local/**/*.test.ts'],
          globalSetup: ['test/setup/logs.ts', 'test/setup/page.ts'],
          setupFiles: ['test/setup/collectLogs.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          isolate: false,
          sequence: { shuffle: true },
        },
      },
      {
        test: {
          name: 'crash',
          include: ['test/crash/**/*.test.ts'],
          globalSetup: ['test/setup/logs.ts'],
          setupFiles: ['test/setup/collectLogs.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: [
            'test/setup/page.ts',
            'test/browser/support/unpackedBrowser.ts',
            'test/browser/support/editions.ts',
          ],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          sequence: { shuffle: true },
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          globalSetup: ['test/setup/logs.ts', 'test/setup/dynamodb.ts'],
          setupFiles: ['test/setup/collectLogs.ts'],
          testTimeout: 60_000,
          isolate: false,
          sequence: { shuffle: true },
        },
      },
      {
        test: {
          name: 'scenarios',
          include: ['test/scenarios/**/*.test.ts'],
          globalSetup: ['test/setup/logs.ts', 'test/setup/dynamodb.ts'],
          setupFiles: ['test/setup/collectLogs.ts'],
          testTimeout: 60_000,
          sequence: { shuffle: true },
        },
      },
      {
        test: {
          name: 'infra',
          include: ['test/infra/**/*.test.ts'],
          // The CDK takes seconds to load.
          isolate: false,
          // A template takes a second, and ten on a busy machine.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { shuffle: true },
        },
      },
    ],
  },
})
