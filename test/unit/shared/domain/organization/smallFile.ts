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

/** The small file with `value` at a JSON pointer; `undefined` takes the field away. */
export const smallFileWith = (pointer: string, value: unknown): unknown =>
  replaced(smallFile(), pointer.split('/').slice(1), value)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const replaced = (place: unknown, [part, ...rest]: string[], value: unknown): unknown => {
  if (part === undefined) return value
  if (Array.isArray(place)) {
    const index = Number(part)
    return [...place.slice(0, index), replaced(place[index], rest, value), ...place.slice(index + 1)]
  }
  const fields = new Map<string, unknown>(isObject(place) ? Object.entries(place) : [])
  return Object.fromEntries([...fields, [part, replaced(fields.get(part), rest, value)]])
}
