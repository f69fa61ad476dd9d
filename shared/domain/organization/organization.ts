import type { IsoDuration } from '../time/instant.ts'
import type { Hours, LocalDate } from '../calendar/hours.ts'

export type UnitId = string
export type PersonId = string
export type Language = 'nb' | 'en'

/** What an organisation writes in where a reader has named no language, as by SMS: its first. */
export const firstLanguage = ({ languages: [first = 'nb'] }: { languages: readonly Language[] }): Language => first

/** A dated stand-in with the full authority of the post: local days in the organisation's zone, `to` is not included. */
export interface ActingPeriod {
  person: PersonId
  from: LocalDate
  to: LocalDate
}

/** One of the two posts that may clear overtime for IT (R27). */
export interface ApproverRole {
  title: string
  holder: PersonId | null
  acting: ActingPeriod[]
}

export type RoleName = 'itSuperior' | 'director'

/** The order in which the approving roles are asked (R26): IT's superior, "possibly" the director. */
export const roleNames = ['itSuperior', 'director'] as const satisfies RoleName[]

export interface Unit {
  id: UnitId
  name: string
  parent: UnitId | null
  leader: PersonId | null
  deputy?: PersonId
  acting: ActingPeriod[]
}

export interface Channels {
  ticket: { name: string; url: string; loginHelp?: string }
  support: { email: string; phone: string }
}

/** For how long what has come to its end is kept (domain.md section 5); `null`: until somebody says otherwise. */
export interface Retention {
  /** From the logging: the incident with its whole history, the calls too. */
  incidents: IsoDuration
  /** From their end. */
  absences: IsoDuration
  /** From the end of the last window they ever had. */
  agreements: IsoDuration | null
}

/** Everything of the organisation file but units, people and roles. */
export interface Settings {
  organization: {
    id: string
    name: string
    timeZone: string
    languages: Language[]
    callingCode: string
    crisisPlan: string
  }
  identity: { claim: string }
  channels: Channels
  hours: Hours
  availability: { reducedAtOrBelow: number; public: boolean }
  escalation: {
    step: IsoDuration
    giveUp: IsoDuration
    /** Once a week a marked incident is logged, one SMS goes out, and the incident is withdrawn. */
    drill: { weekly: boolean }
  }
  notices: { leadTimes: IsoDuration[]; settle: IsoDuration }
  sms: { sender: string; link: boolean }
  /** For how long it is known who did what. */
  audit: { keep: IsoDuration }
  retention: Retention
  roles: Record<RoleName, ApproverRole>
}

export interface Person {
  id: PersonId
  /** Lower case; what the identity provider calls this person. */
  login: string
  name: string
  title: string
  unit: UnitId
  email?: string
  /** E.164 */
  phone?: string
  it?: 'lead' | 'staff'
  admin: boolean
}

/** A whole organisation as the file tells it, checked and normalised: phones in E.164, logins in lower case. */
export interface Organization extends Settings {
  units: Unit[]
  people: Person[]
  /** Private numbers for call-out, apart from everything else (A6). `null` removes a kept number, absence keeps it. */
  callOutPhones: Map<PersonId, string | null>
}
