import type { Catalogue } from './catalogue.ts'

export const nb: Catalogue = {
  problems: {
    notJson: { title: 'Innholdet er ikke JSON', detail: 'Send gyldig JSON i UTF-8.' },
    notYaml: { title: 'Innholdet er ikke YAML', detail: 'Filen kan ikke leses som YAML eller JSON.' },
    bodyMissing: { title: 'Innhold mangler', detail: 'Denne forespørselen må ha et innhold.' },
    unauthorized: { title: 'Logg inn først', detail: 'Du må være logget inn for å gjøre dette.' },
    cardInvalid: {
      title: 'Kortet gjelder ikke',
      detail:
        'Det er utløpt, trukket tilbake eller byttet ut med et nyere. Numrene på kortet kan fortsatt ringes. Be IT-ansvarlig om et nytt kort.',
    },
    notInOrganisation: {
      title: 'Du står ikke i organisasjonsfilen',
      detail:
        'Du er logget inn, men kommunens organisasjonsfil har ingen med denne brukeren. Be IT-ansvarlig legge deg til. Er det kritisk nå: ring lederen din.',
    },
    forbidden: {
      title: 'Dette kan du ikke gjøre',
      detail: 'Rollen din gir ikke tilgang til dette. Er det kritisk nå: ring lederen din.',
    },
    unitNotYours: {
      title: 'Ikke din enhet',
      detail: 'Du kan bare følge varsler for din egen enhet eller en enhet du leder.',
    },
    notFound: { title: 'Finnes ikke', detail: 'Det du ser etter finnes ikke her.' },
    notAllowedInState: {
      title: 'Det går ikke slik det står nå',
      detail: 'Hent siste versjon og se hva som har skjedd.',
    },
    warningsNotAccepted: {
      title: 'Se over advarslene først',
      detail: 'Ingenting er lagret. Send på nytt og godta advarslene hvis det likevel skal være slik.',
    },
    stale: {
      title: 'Noen har endret dette før deg',
      detail: 'Hent siste versjon, se over endringen din og prøv igjen.',
    },
    bodyTooLarge: { title: 'Innholdet er for stort', detail: 'Send mindre om gangen.' },
    wrongContentType: { title: 'Ukjent innholdstype', detail: 'Bruk innholdstypen som veiledningen oppgir.' },
    validation: { title: 'Noe i forespørselen er feil', detail: 'Se listen over feil.' },
    localTimeMissing: {
      title: 'Klokkeslettet finnes ikke',
      detail: 'Klokken stilles fram denne natten, så dette klokkeslettet finnes ikke. Velg et annet.',
    },
    localTimeAmbiguous: {
      title: 'Klokkeslettet finnes to ganger',
      detail: 'Klokken stilles tilbake denne natten. Velg det første eller det andre tidspunktet.',
    },
    idempotencyKeyReused: {
      title: 'Nøkkelen er brukt til noe annet',
      detail: 'Samme Idempotency-Key er brukt med et annet innhold. Bruk en ny nøkkel.',
    },
    notCritical: {
      title: 'Ikke kritisk',
      detail: 'Saker som ikke er kritiske, meldes i saksbehandlingssystemet for brukerstøtte.',
    },
    emailMissing: {
      title: 'E-postadresse mangler',
      detail: 'Organisasjonsfilen har ingen e-postadresse for deg. Be IT-ansvarlig legge den inn.',
    },
    contactUnknown: { title: 'Ukjent kontakt', detail: 'Bruk en kontakt som står i planen for hendelsen.' },
    receiverUnknown: { title: 'Ikke en av de ansatte på IT', detail: 'Velg den du snakket med på IT.' },
    spokenAtInvalid: {
      title: 'Tidspunktet kan ikke stemme',
      detail: 'Si når du fikk svaret på telefon. Det må være før nå, og ikke lenge før hendelsen ble loggført.',
    },
    workedTimeInvalid: {
      title: 'Arbeidstiden kan ikke stemme',
      detail: 'Oppgi både fra og til, i riktig rekkefølge og ikke fram i tid.',
    },
    codeUnknown: {
      title: 'Koden gjelder ikke',
      detail: 'Skriv koden slik den står i SMS-en. Etter flere feil sendes en ny kode.',
    },
    phoneUnreadable: { title: 'Ikke et telefonnummer', detail: 'Skriv nummeret med åtte sifre, eller med landkode.' },
    unitUnknown: { title: 'Enheten finnes ikke', detail: 'Bruk en enhet som står i organisasjonsfilen.' },
    unitDuplicate: { title: 'To enheter har samme id', detail: 'Hver enhet må ha sin egen id.' },
    unitCycle: { title: 'Enhetene går i ring', detail: 'En enhet kan ikke ligge under seg selv.' },
    rootMissing: { title: 'Øverste enhet mangler', detail: 'Nøyaktig én enhet skal være uten overordnet enhet.' },
    rootDuplicate: {
      title: 'Flere øverste enheter',
      detail: 'Nøyaktig én enhet skal være uten overordnet enhet.',
    },
    personUnknown: { title: 'Personen finnes ikke', detail: 'Bruk en person som står i organisasjonsfilen.' },
    personDuplicate: { title: 'To personer har samme id', detail: 'Hver person må ha sin egen id.' },
    loginDuplicate: { title: 'To personer har samme innlogging', detail: 'Hver person må ha sin egen innlogging.' },
    loginMissing: { title: 'Innlogging mangler', detail: 'En person må ha innlogging eller e-post.' },
    actingPeriodInvalid: {
      title: 'Konstitueringen slutter før den begynner',
      detail: 'Til-datoen må være etter fra-datoen.',
    },
    hoursInvalid: {
      title: 'Tidene passer ikke sammen',
      detail: 'Kjernetid og utvidet tid må ligge i arbeidsdagen og ikke overlappe.',
    },
    directoryTooLarge: {
      title: 'Organisasjonen er for stor',
      detail: 'Det er flere enheter og ledere enn én organisasjon kan ha her.',
    },
    windowEndsBeforeStart: { title: 'Slutter før det begynner', detail: 'Slutten må være etter starten.' },
    windowPast: { title: 'Tiden er allerede over', detail: 'Velg en slutt som ikke er passert.' },
    windowTooLong: { title: 'Perioden er for lang', detail: 'Velg en kortere periode, eller del den opp.' },
    staffMissing: { title: 'Ingen har vakt', detail: 'Velg minst én person på IT.' },
    staffUnknown: { title: 'Dette er ikke noen på IT', detail: 'Velg personer som står som IT i organisasjonsfilen.' },
    audienceEmpty: { title: 'Ingen kan bruke avtalen', detail: 'Velg minst én enhet, eller alle.' },
    approverWithoutRole: {
      title: 'Hadde ikke rollen da',
      detail: 'Bare den som hadde rollen på det tidspunktet, kan ha godkjent. Sjekk person, rolle og tidspunkt.',
    },
    approvedAtMissing: { title: 'Når ble det godkjent?', detail: 'Oppgi når godkjenningen ble gitt.' },
    approvedAtInFuture: {
      title: 'Godkjent fram i tid',
      detail: 'En godkjenning kan ikke være gitt senere enn nå.',
    },
    approvedBefore: {
      title: 'Godkjenningen er for gammel',
      detail: 'En endring trenger en ny godkjenning, gitt etter den forrige.',
    },
    referenceMissing: {
      title: 'Hvor finnes godkjenningen?',
      detail: 'Oppgi hvor den kan finnes igjen, for eksempel en e-post eller et saksnummer.',
    },
    holderNotManager: {
      title: 'Ikke en leder',
      detail: 'Ringekort er for dem som leder en enhet eller kan klarere overtid for IT.',
    },
    preconditionMissing: { title: 'If-Match mangler', detail: 'Oppgi versjonen du sist leste, i If-Match.' },
    tooManyRequests: {
      title: 'For mange forespørsler',
      detail: 'Vent noen sekunder og prøv igjen. Haster det: ring numrene i planen eller på ringekortet.',
    },
    tooManyReports: {
      title: 'Du har meldt svært mange hendelser',
      detail: 'Det du har meldt den siste timen, er tatt vare på. Ring numrene i planen; du kan melde mer senere.',
    },
    internal: {
      title: 'Noe sviktet hos oss',
      detail: 'Prøv igjen. Haster det: bruk ringekortet eller ring lederen din.',
    },
    noOrganisation: { title: 'Ingen organisasjon ennå', detail: 'Organisasjonsfilen må importeres først.' },
    busy: { title: 'Stor pågang akkurat nå', detail: 'Prøv igjen om et øyeblikk.' },
  },
  steps: {
    emergencyFirst: 'Fare for liv: ring nødnummeret først. Fortsett så her.',
    ticketSystem: 'Meld saken her. Den blir prioritert etter hastegrad, konsekvens og mulighet for enkel løsning.',
    onlyIfPrevented:
      'Bruk e-post og telefon bare hvis du er forhindret fra å melde saken over, for eksempel uten brukernavn eller passord.',
    ringNow: 'Ring nå. Hendelsen er ikke mottatt før du har fått kontakt og forklart hva det gjelder.',
    noRank: 'Det er ingen prioritert rekkefølge. Ring neste hvis du ikke får svar.',
    notPromised: 'IT kan ofte nås nå, men det er ikke lovet. Får du ikke svar, gå videre til lederne.',
    nobodyAtIt: 'Ingen på IT er til stede nå. Prøv dette først.',
    onCallAgreement: 'IT har ekstraordinær beredskapsvakt nå. Avtalen dekker overtid innenfor det den gjelder.',
    ownLeaderOrAbove: 'Kontakt lederen din eller en annen leder i linje over deg. Hvem som helst av dem.',
    leaderContactsApprovers: 'Lederen kontakter dem som kan klarere overtid for IT.',
    approversClear: 'Bare disse rollene kan klarere overtid for IT. Prøv den øverste først.',
    callerMayClear: 'Du kan selv klarere overtid for IT.',
    vacantPost: 'Minst én lederstilling i linjen er ubesatt og er hoppet over.',
    crisisPlan: 'Når du ingen fram? Følg kommunens kriseplan.',
  },
  criteria: {
    dangerToLife: 'Fare for liv og helse',
    productionStop: 'Full produksjonsstopp for en hel avdeling',
    other: 'Annet som etter ditt skjønn er kritisk',
    notCritical: 'Gjelder én ansatt, og arbeidet kan utsettes',
  },
  emergencyNumbers: { '113': 'Ambulanse', '110': 'Brann', '112': 'Politi' },
  dayNames: {
    newYearsDay: '1. nyttårsdag',
    maundyThursday: 'Skjærtorsdag',
    goodFriday: 'Langfredag',
    easterSunday: '1. påskedag',
    easterMonday: '2. påskedag',
    labourDay: 'Arbeidernes dag',
    constitutionDay: 'Grunnlovsdagen',
    ascensionDay: 'Kristi himmelfartsdag',
    whitSunday: '1. pinsedag',
    whitMonday: '2. pinsedag',
    christmasDay: '1. juledag',
    boxingDay: '2. juledag',
    christmasEve: 'Julaften',
    newYearsEve: 'Nyttårsaften',
    wednesdayBeforeMaundyThursday: 'Onsdag før skjærtorsdag',
  },
  drill: {
    summary: 'Øvelse. Dette er ingen hendelse.',
    passed: 'Øvelsen er over: SMS-en ble tatt imot av leverandøren.',
    failed: 'Øvelsen er over: SMS-en kom ikke av gårde.',
  },
  contacts: {
    ticketSystem: 'Saksbehandling for brukerstøtte',
    supportEmail: 'E-post til brukerstøtte',
    supportPhone: 'Telefonkø for brukerstøtte',
    onCall: 'Beredskapsvakt IT',
    alternative: 'I stedet for IT',
    crisisPlan: 'Kriseplan',
  },
}
