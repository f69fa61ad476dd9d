/** People of the demonstration organisation, by what they may do there. */
export const people = {
  itLead: 'maret.vuolitjavri@havnes.example',
  itSuperior: 'ragnhild.fjellmo@havnes.example',
  employee: 'torgeir.mollbakk@havnes.example',
} as const
