/** The one table, by name only: CDK, the local edition, the tests and the store all take it from here (design.md section 6). */
export const tableDefinition = {
  /** Both keys, and both keys of the index, are text. */
  partitionKey: 'PK',
  sortKey: 'SK',
  /** Epoch seconds. DynamoDB removes what has expired within days, never on time. */
  timeToLive: 'expiresAtEpoch',
  /** Messages not yet sent, by when they are due. Sparse: an item without both attributes is not in it. Keys only. */
  dueIndex: { name: 'due', partitionKey: 'duePartition', sortKey: 'dueAt' },
} as const
