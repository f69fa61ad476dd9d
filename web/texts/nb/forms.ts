/** What all forms of plans share. */
export const forms = {
  clock: 'Norsk tid, uansett hvor telefonen er.',
  twice: 'Klokken stilles tilbake denne natten, så tidspunktet kommer to ganger. Hvilket?',
  required: 'Fyll ut dette.',
  invalid: 'Sjekk dette feltet.',
  optional: 'Kan stå tomt.',
  from: 'Fra',
  to: 'Til',
  saving: 'Lagrer …',
  stale: 'Noen har endret dette siden du åpnet det. Hent siste versjon, og gjør endringen din på nytt.',
  fetchLatest: 'Hent siste versjon',
  notFilled: 'Noe mangler eller må rettes. Se feltene som er merket.',
  toCalendar: 'Til kalenderen',
}
