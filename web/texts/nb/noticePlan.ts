export const noticePlan = {
  to: 'Til',
  allUnits: 'alle enheter',
  more: (count: number) => `${count} til`,
  read: 'Les e-posten',
  subject: 'Emne',
  kinds: {
    announced: 'Kunngjøring',
    changed: 'Varsel om endring',
    cancelled: 'Varsel om at det ikke gjelder lenger',
    reminder: 'Påminnelse',
  },
}
