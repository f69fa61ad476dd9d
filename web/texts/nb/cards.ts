export const cards = {
  title: 'Ringekort',
  lead: 'Ett ark på papir for når alt annet er nede: nødnumre, lederens linje og dem som kan klarere overtid. QR-koden lar den som har kortet, melde i lederens navn uten innlogging.',
  missingHeading: 'Uten kort',
  nobodyMissing: 'Alle som skal ha kort, har et.',
  outdatedHeading: 'Må skrives ut på nytt',
  inOrderHeading: 'Kort som gjelder',
  noneInOrder: 'Ingen kort gjelder nå.',
  overHeading: 'Kort som ikke gjelder lenger',
  find: 'Finn en leder',
  noMatch: 'Ingen passer.',
  kinds: { manager: 'Leder', approver: 'Kan klarere overtid' },
  states: {
    active: 'Gjelder',
    outdated: 'Må skrives ut på nytt',
    expired: 'Utløpt',
    revoked: 'Trukket tilbake',
    lapsed: 'Ikke leder lenger',
  },
  issuedBy: (name: string, day: string) => `Utstedt av ${name} ${day}`,
  expires: (day: string) => `Gjelder til ${day}`,
  expired: (day: string) => `Gjaldt til ${day}`,
  revokedBy: (name: string, day: string) => `Trukket tilbake av ${name} ${day}`,
  somebody: 'en som ikke er med lenger',
  issue: 'Utsted kort',
  issueAgain: 'Utsted nytt',
  revoke: 'Trekk tilbake',
  revokeSure: (name: string) => `Kortet til ${name} slutter å virke med en gang.`,
  revokeYes: 'Ja, trekk tilbake',
  revokeNo: 'Behold kortet',
  issuedHeading: (name: string) => `Kortet til ${name} er klart`,
  issuedLead:
    'Skriv det ut nå. QR-koden vises bare denne ene gangen og er ikke lagret. Et eldre kort er trukket tilbake, og lederen får beskjed på SMS.',
  print: 'Skriv ut kortet',
  done: 'Ferdig, lukk kortet',
}

/** What the sheet of paper says. */
export const callCard = {
  name: 'Ringekort',
  approverName: 'Ringekort for deg som kan klarere overtid',
  criticalHeading: 'Kritisk: ring',
  notCriticalHeading: 'Vanligvis ikke: meld en sak',
  actingHeading: 'Konstituert i perioder',
  actingPeriod: (from: string, to: string) => `${from} til og med ${to}`,
  callOutHeading: 'Ring IT ut når overtid er klarert',
  callOutLead: 'Private numre, bare til utrykning. Ingen prioritert rekkefølge.',
  qr: 'Skann koden for å melde uten innlogging. Koden virker bare for deg. Ta ikke bilde av den.',
  qrLabel: 'QR-kode som åpner meldesiden for kortets eier',
  codes: 'Fikk du en kode på SMS? Skriv den her:',
  validity: (from: string, to: string) => `Gjelder fra ${from} til ${to}`,
  version: (version: number) => `Kort nr. ${version}`,
  lost: 'Mistet kortet? Be IT-ansvarlig trekke det tilbake. Numre kan ha endret seg etter utskriften.',
}

/** The card in the reader's own name. */
export const ownCard = {
  heading: 'Ringekortet ditt',
  issued: (name: string, day: string) => `${name} utstedte et ringekort i ditt navn ${day}.`,
  states: {
    active: (day: string) => `Det gjelder til ${day}. Den som har det, kan melde i ditt navn.`,
    outdated: () => 'Noe på det stemmer ikke lenger. Be IT-ansvarlig om et nytt.',
    expired: (day: string) => `Det gikk ut ${day}. Be IT-ansvarlig om et nytt.`,
    revoked: () => 'Det er trukket tilbake og åpner ingenting.',
    lapsed: () => 'Det åpner ingenting lenger.',
  },
  notMine: 'Har du ikke fått det, eller har du mistet det? Be IT-ansvarlig trekke det tilbake med en gang.',
  none: 'Ingen har utstedt et ringekort i ditt navn. Be IT-ansvarlig om et, så kan du melde når innloggingen er nede.',
}
