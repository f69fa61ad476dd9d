/** Lets the page open with no network from now on. Not while developing, where it would show yesterday's page. */
export const installServiceWorker = (): void => {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    // A browser that refuses it shows the page all the same.
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
}
