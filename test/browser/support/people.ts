/** People of the demonstration organisation, as the login page names them. */
export const people = {
  /** Leads the home care service. */
  manager: 'Marit Lillefjære',
  /** May clear overtime. */
  itSuperior: 'Ragnhild Fjellmo',
  nurse: 'Sunniva Aspelia',
  itLead: 'Máret Vuolitjávri',
} as const
