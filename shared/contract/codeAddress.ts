import type { PageEnvironment } from './environment.ts'

/** Where a code from an SMS is typed, as an approver must be able to type it: a view of the page. */
export const codeAddressOf = ({ PAGE_ADDRESS }: PageEnvironment): string => `${PAGE_ADDRESS}/kode`
