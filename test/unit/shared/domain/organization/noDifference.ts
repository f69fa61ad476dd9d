/** What comes of a file that says what is kept already. */
export const noDifference = {
  differences: {
    settings: [],
    units: { added: [], removed: [], changed: [] },
    people: { added: [], removed: [], changed: [] },
    callOutPhones: { set: 0, removed: 0 },
  },
  writes: { directory: false, people: [], loginsRemoved: [], callOutPhones: new Map() },
}
