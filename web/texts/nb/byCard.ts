export const byCard = {
  title: 'Ringekort',
  putAway: 'Legg bort kortet',
  heading: 'Hva gjelder det?',
  lead: (name: string) =>
    `Du bruker ringekortet${name === '' ? '' : ` til ${name}`} og trenger ikke logge inn. Kortet glemmes når du lukker fanen.`,
  lineHolds: 'Linjen som er trykt på kortet, gjelder uansett om siden virker.',
  toIncident: 'Til hendelsen du har loggført',
  noCardHeading: 'Skann ringekortet',
  noCardLead: 'Rett kameraet mot QR-koden på ringekortet, så åpnes siden for lederen kortet gjelder.',
  refusedHeading: 'Kortet gjelder ikke',
  refusedWhy: 'Det er trukket tilbake, utløpt eller byttet ut med et nyere. Be IT-ansvarlig om et nytt.',
  refusedRing: 'Haster det: ring linjen som er trykt på kortet. Den gjelder fortsatt.',
}
