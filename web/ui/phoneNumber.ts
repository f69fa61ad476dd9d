/** A number as people read it aloud: `+4749000000` as `49 00 00 00`; other countries' and short numbers as they are. */
export const readableNumber = (phone: string): string => {
  const national = /^\+47(\d{8})$/.exec(phone)?.[1]
  return national === undefined ? phone : (national.match(/../g) ?? []).join(' ')
}
