import type { Page } from 'playwright-core'

/** How much what stood on the page has moved by itself since it was loaded: 0 where nobody ever taps beside a number. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const seen: { value: number; hadRecentInput: boolean }[] = []
    const observer = new PerformanceObserver((list) => {
      seen.push(...(list.getEntries() as unknown as typeof seen))
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    observer.disconnect()
    return seen.filter(({ hadRecentInput }) => !hadRecentInput).reduce((sum, { value }) => sum + value, 0)
  })
