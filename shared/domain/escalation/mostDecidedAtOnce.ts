/**
 * So many further incidents one word may decide: each is up to four writes, and a transaction has room for a hundred
 * (DynamoDB, TransactWriteItems).
 */
export const mostDecidedAtOnce = 19
