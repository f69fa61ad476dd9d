// GSM 03.38 (3GPP TS 23.038): the default alphabet without the escape, and what costs an escape more.
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('^{}\\[~]|€\f')

/** How many of the 160 places of an SMS one character takes: 1, 2, or none when GSM has no such character. */
export const septetsOf = (character: string): 0 | 1 | 2 => {
  if (basic.has(character)) return 1
  return extended.has(character) ? 2 : 0
}

/** The places a text in the GSM alphabet takes in an SMS; 160 is one message (design.md section 3). */
export const septets = (text: string): number =>
  Array.from(text, septetsOf).reduce<number>((sum, places) => sum + places, 0)
