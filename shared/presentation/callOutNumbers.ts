import { neutralOrder } from '../domain/guidance/neutralOrder.ts'
import { itStaffIds, type Directory } from '../domain/organization/directory.ts'
import type { PersonId } from '../domain/organization/organization.ts'

/** One of IT's staff and the number they are rung on after hours, in E.164. */
interface CallOutNumber {
  personId: PersonId
  name: string
  phone: string
}

/**
 * How IT is reached outside working hours (A6): the number kept for it, else the job phone; nobody without either. No rank is implied (R11):
 * the order depends on `orderSeed`, an incident's id or something as lasting.
 */
export const callOutNumbers = (
  { directory, callOutPhones }: { directory: Directory; callOutPhones: ReadonlyMap<PersonId, string> },
  orderSeed: string,
): CallOutNumber[] => {
  const staff = itStaffIds(directory)
  return neutralOrder(staff, orderSeed).flatMap((personId) => {
    const person = directory.people.get(personId)
    const phone = callOutPhones.get(personId) ?? person?.phone
    return person && phone !== undefined ? [{ personId, name: person.name, phone }] : []
  })
}
