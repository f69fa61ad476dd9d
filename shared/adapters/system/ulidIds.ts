import { ulid } from 'ulid'
import type { Ids } from '../../ports.ts'

/** ULIDs: their time is `now` to the millisecond, their other 80 bits come from the machine's cryptographic source. */
export const ulidIds: Ids = {
  next: (now) => ulid(Date.parse(now)),
}
