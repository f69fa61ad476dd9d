export const code = {
  title: 'Svar med kode',
  heading: 'Skriv koden du fikk på SMS',
  lead: 'Noen har bedt deg klarere overtid for IT. Med koden ser du hvem som spør og hva det gjelder. Du trenger ikke logge inn.',
  code: 'Kode',
  codeHint: 'Seks tegn. Store og små bokstaver er det samme.',
  open: 'Se hva det gjelder',
  opensOnly: 'Ingenting er avgjort før du har svart på neste side.',
  unknownHeading: 'Koden gjelder ikke',
  unknownWhy:
    'Sjekk at den står slik i SMS-en, og bruk den nyeste. En kode gjelder i 12 timer. Etter fem feil sperres den, og du får en ny på SMS.',
  unknownRing: 'Haster det: ring nummeret i SMS-en og svar der. Et ja på telefon gjelder også.',
  decideHeading: 'Klarere overtid for IT?',
  answersAs: (title: string) => `Du svarer som ${title.toLowerCase()}.`,
  asks: (name: string, unit: string) => [name, unit].filter(Boolean).join(', '),
  whereAndSince: (unit: string, moment: string) => `Gjelder ${unit}. Loggført ${moment}.`,
  alsoThis: (name: string) => `Gjelder svaret også for ${name}?`,
  meanwhileHeading: 'Noen har svart imens',
  meanwhile: 'Saken er alt avgjort eller avsluttet. Under ser du det som gjelder nå.',
  decidesNow: 'Svaret gjelder med en gang. Den som loggførte, får SMS.',
  nothingWaits: 'Ingenting venter på svar fra deg nå. Kanskje er det alt avgjort.',
  leave: 'Ferdig',
  spoken: {
    cleared: (by: string, moment: string) => `${by} skriver at du klarerte overtid for IT på telefon ${moment}.`,
    declined: (by: string, moment: string) => `${by} skriver at du sa nei til overtid for IT på telefon ${moment}.`,
  },
  outcomes: {
    cleared: {
      heading: 'Overtid er klarert',
      detail:
        'Den som loggførte, og IT får SMS nå. Ring IT selv også: hendelsen er ikke mottatt før noen på IT er nådd.',
    },
    declined: {
      heading: 'Du har sagt nei',
      detail: 'Den som loggførte, får SMS. Den andre som kan klarere, kan fortsatt si ja.',
    },
    confirmed: { heading: 'Bekreftet', detail: 'Det står i historikken at du har sagt det.' },
    denied: {
      heading: 'Avkreftet',
      detail: 'Det vises i saken, og den som loggførte, får SMS. Ring og bli enige. IT kalles ikke tilbake.',
    },
  },
}
