export const layout = {
  name: 'Vaktlinje',
  skip: 'Hopp til innholdet',
  navigation: 'Hovedmeny',
  now: 'Nå',
  report: 'Meld kritisk',
  incidents: 'Hendelser',
  incident: 'Hendelsen',
  calendar: 'Kalender',
  notices: 'Mine varsler',
  administration: 'Administrasjon',
  older: 'Vis eldre',
  settings: 'Språk og utseende',
  language: 'Språk',
  scheme: 'Utseende',
  schemes: { auto: 'Som telefonen', light: 'Lyst', dark: 'Mørkt' },
  signIn: 'Logg inn',
  signOut: 'Logg ut',
  signedInAs: (name: string) => `Innlogget som ${name}`,
  title: (view: string) => `${view} · Vaktlinje`,
}

export const emergency = {
  heading: 'Fare for liv?',
  first: 'Ring nødnummeret først. Deretter denne siden.',
  call: (number: string, name: string) => `Ring ${number} ${name}`,
}

export const connection = {
  down: 'Ingen kontakt med nettet.',
  asOf: (moment: string) => `Du ser opplysninger hentet ${moment}.`,
  never: 'Denne telefonen har ingen lagrede opplysninger ennå.',
  retry: 'Prøv igjen',
}

export const times = {
  today: 'i dag',
  yesterday: 'i går',
  tomorrow: 'i morgen',
  at: (clock: string) => `kl. ${clock}`,
  atOn: (day: string, clock: string) => `${day} kl. ${clock}`,
}

export const problems = {
  heading: 'Det gikk ikke',
  unreachable: {
    title: 'Ingen kontakt med Vaktlinje',
    detail: 'Sjekk nettet og prøv igjen. Haster det: ring. Telefon virker også uten nett.',
  },
  signInFailed: {
    title: 'Innloggingen stanset',
    detail: 'Prøv igjen. Haster det: bruk ringekortet eller ring lederen din.',
  },
  retry: 'Prøv igjen',
}

export const offline = {
  heading: 'Din linje på denne telefonen',
  age: (moment: string) => `Hentet ${moment}. Noe kan ha endret seg.`,
  onCallUnchecked: (moment: string) => `Ikke kontrollert siden ${moment}`,
  computed: 'Regnet ut på telefonen, uten nett.',
}

export const notFound = {
  title: 'Fant ikke siden',
  lead: 'Adressen fører ikke til noe her.',
  home: 'Til forsiden',
}

export const broken = {
  title: 'Siden stoppet',
  lead: 'Noe gikk galt på siden. Last den på nytt. Haster det: ring.',
  reload: 'Last på nytt',
}
