import type { CaseRecord } from '../models/Case.ts';
import type { RowProblem } from './rowProblems.ts';

/** A case as a row makes it. The row itself, with all its cells, is not held until the case is written. */
export interface RowCase {
  readonly record: CaseRecord;
  readonly line: number;
}

/** Rows that are written together. */
export interface Batch {
  readonly cases: RowCase[];
  readonly problems: RowProblem[];
  /** Rows that problems keep from being cases. */
  refused: number;
  /** All rows. */
  rows: number;
  /** Where the line after them begins. */
  offset: number;
  line: number;
}

export function emptyBatch(): Batch {
  return { cases: [], problems: [], refused: 0, rows: 0, offset: 0, line: 0 };
}
