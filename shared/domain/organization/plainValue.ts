import { isAlias, isCollection, isMap, isNode, isScalar, type Node, type Pair } from 'yaml'
import type { Refuse } from './yamlDocument.ts'

const positionOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)

/** Why a node is not taken as it stands. */
const objectionTo = (node: Node): string | undefined => {
  if (isAlias(node) || node.anchor) return 'anchors and aliases (& and *) are not read; write the value out.'
  if (node.tag) return 'tags (!) are not read.'
  return undefined
}

const keyOf = ({ key }: Pair): string | undefined => (isScalar(key) ? String(key.value) : undefined)

const objectOf = (pairs: Pair[], refuse: Refuse): object => {
  const values = new Map<string, unknown>()
  for (const pair of pairs) {
    const key = keyOf(pair)
    if (key === undefined) refuse(positionOf(pair.key), 'a key must be plain text.')
    else if (values.has(key)) refuse(positionOf(pair.key), 'this key stands here twice.')
    else values.set(key, plainValue(pair.value, refuse))
  }
  // Makes own properties of every name, `__proto__` too.
  return Object.fromEntries(values)
}

// Half a character may be written as an escape, though the store takes none.
const wellFormed = (value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value)

/** A YAML node as plain arrays, objects, text, booleans and null. Linear; what it does not take is told to `refuse`. */
export const plainValue = (node: unknown, refuse: Refuse): unknown => {
  if (!isNode(node)) return null
  const objection = objectionTo(node)
  if (objection) {
    refuse(positionOf(node), objection)
    return null
  }
  if (isMap(node)) return objectOf(node.items, refuse)
  if (isCollection(node)) return node.items.map((item) => plainValue(item, refuse))
  return isScalar(node) ? wellFormed(node.value) : null
}
