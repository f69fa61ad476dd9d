/** The least a file must say, with one person in each role; every test spoils what it is about. */
export const smallFile = () => ({
  organization: {
    id: 'havnes',
    name: 'Havnes kommune',
    timeZone: 'Europe/Oslo',
    callingCode: '+47',
    crisisPlan: 'Følg kommunens kriseplan.',
  },
  channels: {
    ticket: { name: 'TOPdesk', url: 'https://topdesk.havnes.example' },
    support: { email: 'support@havnes.example', phone: '49 00 07 00' },
  },
  roles: {
    itSuperior: { title: 'Leder for økonomi og styring', holder: 'p-finance' },
    director: { title: 'Kommunedirektør', holder: 'p-director' },
  },
  units: [
    { id: 'admin', name: 'Administrasjonen', parent: null, leader: 'p-director' },
    { id: 'it', name: 'IT', parent: 'admin', leader: 'p-finance' },
  ],
  people: [
    smallPerson('p-director', 'admin', '49 00 00 01'),
    smallPerson('p-finance', 'admin', '49 00 00 02'),
    {
      ...smallPerson('p-it-1', 'it', '49 00 00 03'),
      it: 'lead',
      admin: true,
      callOutPhone: '49 00 09 03',
    },
  ],
})

export const smallPerson = (id: string, unit: string, phone: string) => ({
  id,
  name: 'Ola Oppdiktet',
  title: 'Rådgiver',
  unit,
  email: `${id}@havnes.example`,
  phone,
})

/** A copy of the small file with `value` at a JSON pointer; `undefined` takes the field away. */
export const smallFileWith = (pointer: string, value: unknown): unknown => spoil(smallFile(), pointer, value)

const spoil = (file: unknown, pointer: string, value: unknown): unknown => {
  const path = pointer.split('/').slice(1)
  const last = path.pop() ?? ''
  let place: any = file
  for (const part of path) place = place[part] ??= {}
  if (value === undefined) delete place[last]
  else place[last] = value
  return file
}
