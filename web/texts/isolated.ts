/** A name within a sentence of ours: marks of direction in it turn nothing around it. */
export const isolated = (name: string): string => `\u2068${name}\u2069`
