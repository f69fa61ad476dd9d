import type { Change } from '../ports.ts'

/** Every kind of change by its name: for tables that must have a row for each kind. */
export type ChangeOf = { [Kind in Change['kind']]: Extract<Change, { kind: Kind }> }
