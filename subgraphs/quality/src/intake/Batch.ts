import type { CaseRecord } from '../models/Case.ts';
import { CaseWrites } from '../models/caseImport/CaseWrites.ts';
import type { OutcomeTerms } from '../rules/caseCounts.ts';
import type { MadeCase } from './caseMaker.ts';
import type { Line } from './lines.ts';
import type { Row } from './readRows.ts';
import type { RowProblem } from './rowProblems.ts';

/** A case as a row makes it. */
export interface RowCase {
  readonly record: CaseRecord;
  readonly line: number;
}

/** How lines become rows and rows cases. */
export interface Reading {
  readonly rowsOf: (lines: readonly Line[]) => readonly Row[];
  readonly caseOf: (row: Row) => MadeCase;
}

/** Rows that are written together. */
export class Batch {
  readonly problems: RowProblem[] = [];
  /** Rows that problems keep from being cases. */
  refused = 0;
  /** All rows. */
  rows = 0;
  /** Where the line after them begins. */
  offset = 0;
  line = 0;
  /** SHA-256 of all before that. */
  prefix = '';
  /** Its cases as they are sent where all of them are new; null where they are to be looked up. */
  readonly writes: CaseWrites | null;
  readonly #reading: Reading;
  readonly #lines: Line[] = [];
  readonly #cases: RowCase[] = [];

  /** @param terms by which cases are counted; null where they are to be looked up */
  constructor(reading: Reading, terms: OutcomeTerms | null) {
    this.#reading = reading;
    this.writes = terms && new CaseWrites(terms, () => this.cases().map(({ record }) => record));
  }

  take(row: Row): void {
    this.rows += 1;
    const { record, problems } = this.#reading.caseOf(row);
    if (problems) {
      this.refused += 1;
      this.problems.push(...problems);
    } else if (this.writes) {
      // The case itself lives no longer than this; what lives long costs each collection of garbage.
      this.writes.add(record);
      this.#lines.push(row.origin);
    } else this.#cases.push({ record, line: row.line });
  }

  /** Its cases; where they are not held they are read again, which seldom happens. */
  cases(): readonly RowCase[] {
    if (!this.writes) return this.#cases;
    const { rowsOf, caseOf } = this.#reading;
    return rowsOf(this.#lines).flatMap((row) => {
      const { record } = caseOf(row);
      return record ? [{ record, line: row.line }] : [];
    });
  }
}
