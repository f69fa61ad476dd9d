import type { NoticeTexts } from './noticeTexts.ts'

export const nb: NoticeTexts = {
  moment: "cccc d. LLLL yyyy 'kl.' HH:mm",
  week: "'uke' W",
  summerTime: 'sommertid',
  winterTime: 'vintertid',
  period: (from, to) => `fra ${from} til ${to}`,
  when: 'Når',
  toldBefore: 'Tidligere varslet tid, som ikke gjelder lenger',
  late: 'Varselet kommer sent, for dette ble nylig avtalt eller kjent.',
  notUrgent: (ticketSystem) => `Saker som ikke er kritiske, meldes i ${ticketSystem} som vanlig.`,
  dangerToLife: 'Fare for liv: ring 113 (brann 110, politi 112) først.',
  agreement: {
    subject: (organisation) => `${organisation}: varsel om beredskapsvakt på IT`,
    opening: {
      announced: 'Det er inngått en ekstraordinær avtale om beredskapsvakt på IT. Du kan bruke den.',
      changed: 'Avtalen om beredskapsvakt på IT er endret. Dette varselet erstatter det du har fått før.',
      cancelled:
        'Avtalen om beredskapsvakt på IT, som du har fått varsel om, gjelder ikke lenger for deg. Ikke ring vaktnummeret.',
      reminder: 'Påminnelse: Avtalen om beredskapsvakt på IT begynner snart. Du har fått varsel om den før.',
    },
    audience: 'Hvem som kan bruke den',
    everyone: (organisation) => `alle i ${organisation}`,
    units: (names) => `ansatte og ledere i ${names.join(', ')}, med enhetene under`,
    purpose: 'Hva den gjelder',
    exclusions: 'Hva den ikke gjelder',
    noExclusions: 'alt annet enn det som står over',
    phone: 'Vaktnummer',
    response: 'Svartid',
    minutes: (minutes) => `inntil ${minutes} minutter`,
    approvedBy: 'Godkjent av',
    clearsOvertime:
      'Overtid for IT er klarert på forhånd i denne tiden, men bare for det avtalen gjelder. Ring vaktnummeret direkte.',
    otherwise:
      'Ellers utenom arbeidstid: Kontakt lederen din eller en annen leder i linje over deg. Overtid må da klareres hver gang.',
    reference: (id, version) => `Avtale ${id}, utgave ${version}`,
  },
  availability: {
    subject: (organisation) => `${organisation}: varsel om tilgjengelighet på IT`,
    level: {
      none: 'Ingen på IT er tilgjengelige i denne tiden.',
      reduced: 'IT har nedsatt tilgjengelighet i denne tiden. Det kan ta lengre tid å få svar.',
    },
    opening: {
      announced: 'Varsel om tilgjengelighet på IT.',
      changed: 'Tidligere varslet tid er endret. Dette varselet erstatter det du har fått før.',
      cancelled:
        'Et tidligere varsel om tilgjengelighet på IT gjelder ikke lenger. Andre varsler du har fått, gjelder fortsatt.',
      reminder: 'Påminnelse om et varsel du har fått før.',
    },
    alternative: 'I stedet for IT',
    critical: {
      none: 'Er det kritisk: Kontakt lederen din eller en annen leder i linje over deg.',
      reduced:
        'Er det kritisk: Ring IT som vanlig. Får du ikke svar, kontakt lederen din eller en annen leder i linje over deg.',
    },
  },
  approvalRecorded: (organisation, approvedAt, period) =>
    `${organisation}: Det er registrert at du ${approvedAt} godkjente en avtale om beredskapsvakt på IT ${period}. Stemmer det ikke, si fra til IT med en gang.`,
}
