interface Exception {
  matches: (name: string, action: string) => boolean
  because: string
}

/** Rights that no test of a function can use. Keep it short: each is a right that nobody would miss if it were wrong. */
export const unusedOnPurpose: readonly Exception[] = [
  { matches: (_, action) => action.startsWith('logs:'), because: 'Lambda itself writes the log, as the function.' },
  {
    matches: (name, action) => name === 'deliver' && action === 'sqs:SendMessage',
    because: 'Lambda itself leaves there what failed each time, as the function.',
  },
  { matches: (name) => name === 'Timers', because: 'That is Scheduler, which no test here is.' },
]
