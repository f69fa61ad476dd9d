const everyMilliseconds = 200

/**
 * Calls `ended` when the npm that runs us is gone. npm passes signals on to its shell, which does not pass them on to us, and we
 * would keep the port. Started without npm, nobody is watched.
 */
export const watchNpm = (ended: () => void): void => {
  if (process.env['npm_lifecycle_event'] !== 'start') return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) ended()
  }, everyMilliseconds).unref()
}
