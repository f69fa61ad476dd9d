import type { IsoDuration } from '../time/instant.ts'

/** How long a code is good for after the step that sent it (design.md section 8). */
export const codeLasts: IsoDuration = 'PT12H'
