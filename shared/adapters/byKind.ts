import type { Change } from '../ports.ts'

type ChangeOf = { [Kind in Change['kind']]: Extract<Change, { kind: Kind }> }

/** A row for every kind of change: a new kind does not compile before each table says what it means there. */
export type ByKind<Result, Rest extends unknown[] = []> = {
  [Kind in Change['kind']]: (change: ChangeOf[Kind], ...rest: Rest) => Result
}

/** Asks the row of a change's kind. */
export const byKind = <Result, Rest extends unknown[]>(
  table: ByKind<Result, Rest>,
  change: Change,
  ...rest: Rest
): Result => {
  const ask = <Kind extends Change['kind']>(kind: Kind, same: ChangeOf[Kind]): Result => table[kind](same, ...rest)
  return ask(change.kind, change)
}
