/** What an operation cost. */
export interface OperationCost {
  readonly estimated: number;
  /** Null where it was refused, or had nothing to answer. */
  readonly actual: number | null;
  readonly budget: number;
}
