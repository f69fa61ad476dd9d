import { DateTime, Duration, IANAZone, Settings } from 'luxon'

declare module 'luxon' {
  interface TSSettings {
    throwOnInvalid: true
  }
}

// An invalid time must stop where it arises. This is the one global setting we use; zone and now are always arguments.
Settings.throwOnInvalid = true

export { DateTime, Duration, IANAZone }
