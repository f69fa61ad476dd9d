// Letters written from the right, and marks that turn the direction.
const turning = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** A name within a sentence of ours: what turns the direction in it turns nothing around it. */
export const isolated = (name: string): string => (turning.test(name) ? `\u2068${name}\u2069` : name)
