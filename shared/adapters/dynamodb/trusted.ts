/**
 * The one place where what comes from the table gets its type. Only this code writes the table, under keys that say what
 * they hold, and the domain checked it on the way in: to check 300 kB again on each read would cost every request.
 */
// oxlint-disable-next-line typescript/consistent-type-assertions, typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters -- written only by us
export const trusted = <Thing>(stored: unknown): Thing => stored as Thing
