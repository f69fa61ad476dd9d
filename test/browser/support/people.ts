/** People of the demonstration organisation, as the login page names them. */
export const people = {
  /** Leads the home care service. */
  manager: 'Marit Lillefjære',
  /** May clear overtime. */
  itSuperior: 'Ragnhild Fjellmo',
  nurse: 'Sunniva Aspelia',
  /** Imports the organisation and issues cards, too. */
  itLead: 'Máret Vuolitjávri',
  /** Leads the library, and has never reported anything. */
  newManager: 'Henrik Tunvåg',
} as const

export type PersonName = keyof typeof people

export const logins: Record<PersonName, string> = {
  manager: 'marit.lillefjaere@havnes.example',
  itSuperior: 'ragnhild.fjellmo@havnes.example',
  nurse: 'sunniva.aspelia@havnes.example',
  itLead: 'maret.vuolitjavri@havnes.example',
  newManager: 'henrik.tunvag@havnes.example',
}
