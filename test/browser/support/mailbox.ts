interface Item {
  kind: 'mail' | 'sms'
  subject?: string
  text: string
  links: string[]
}

/** What somebody was sent by the local edition, oldest first. */
export const mailboxOf = async (origin: string, to: string): Promise<Item[]> => {
  const response = await fetch(`${origin}/local/mailbox?to=${encodeURIComponent(to)}`, {
    headers: { accept: 'application/json' },
  })
  const { items }: { items: Item[] } = await response.json()
  return items
}

/** The code an SMS holds. */
export const codeIn = (text: string): string => /kode:? ([0-9A-Z]{6})/.exec(text)?.[1] ?? ''

/** The newest code that a number was sent. */
export const codeSentTo = async (origin: string, number: string): Promise<string> => {
  const texts = await mailboxOf(origin, number)
  return codeIn(texts.findLast(({ text }) => codeIn(text) !== '')?.text ?? '')
}
