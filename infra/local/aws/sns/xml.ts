/** Text that is XML already. */
export interface Xml {
  xml: string
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character)

/** An element around text or other elements. */
export const element = (name: string, content: string | Xml[]): Xml => {
  const inside = typeof content === 'string' ? escaped(content) : content.map(({ xml }) => xml).join('')
  return { xml: `<${name}>${inside}</${name}>` }
}

const namespace = 'http://sns.amazonaws.com/doc/2010-03-31/'

/** A whole document in the namespace of SNS. */
export const document = (name: string, content: Xml[]): string =>
  `<${name} xmlns="${namespace}">${content.map(({ xml }) => xml).join('')}</${name}>`
