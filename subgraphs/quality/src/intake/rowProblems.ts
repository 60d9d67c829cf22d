import type { FieldErrorCode } from '../rules/caseErrors/CaseFields.ts';

/** What can be wrong with a row. Public: programs branch on them. */
export type RowProblemCode =
  | FieldErrorCode
  | 'BAD_ENCODING'
  | 'ROW_TOO_LONG'
  | 'MALFORMED'
  | 'CUT_LINE'
  | 'COLUMN_COUNT'
  | 'FORMULA'
  | 'MISSING'
  | 'WRONG_TYPE'
  | 'UNKNOWN_FIELD'
  | 'UNKNOWN_CENTRE'
  | 'OTHER_CENTRE'
  | 'DUPLICATE'
  | 'WITHDRAWN';

/** One thing that is wrong with a row. What the value was is never in it. */
export interface RowProblem {
  /** The line of the file, from 1. */
  readonly line: number;
  /** The column by its name in the file; null where the whole row is meant, and in NDJSON. */
  readonly column: string | null;
  /** The path in the input: `stages.0.operatedOn`; null where the whole row is meant. */
  readonly field: string | null;
  readonly code: RowProblemCode;
  /** What the value looks like; null where there is none. */
  readonly shape: string | null;
  readonly message: string;
}

/** Says what a code means, without any value. */
export const problemMessages: Readonly<Record<RowProblemCode, string>> = {
  INVALID: 'It does not have the form, or breaks a rule, of its field.',
  UNKNOWN_CODE: 'No code of the list.',
  OUT_OF_RANGE: 'Outside of what a patient can have, or too few or too many.',
  REPEATED: 'A list that names something twice.',
  IMPOSSIBLE_DATE:
    'No day such as 2026-03-19, or one that cannot be: in the future, on the wrong side of the operation, after the death.',
  IMPOSSIBLE_LEVEL: 'The level cannot have this injury.',
  BAD_ENCODING: 'Bytes that are not UTF-8.',
  ROW_TOO_LONG: 'Longer than 1 MiB.',
  MALFORMED:
    'No row of the format: a quote that does not close, a line break in a cell, or no JSON object.',
  CUT_LINE: 'The last line is cut off; where it is whole, end the file with a line break.',
  COLUMN_COUNT: 'More or fewer cells than the header has.',
  FORMULA: 'It begins like a formula, with one of = + - @.',
  MISSING: 'A case cannot do without it.',
  WRONG_TYPE: 'Another type of value is expected.',
  UNKNOWN_FIELD: 'There is no such field.',
  UNKNOWN_CENTRE: 'There is no such centre.',
  OTHER_CENTRE: 'The row is of another centre than the one that is imported for.',
  DUPLICATE: 'The centre has a case of this number with other content.',
  WITHDRAWN: 'The centre withdrew the case of this number.',
};

const longestShape = 32;

/** What a value looks like: its type, its length, and which signs follow each other. The value does not follow from it. */
export function shapeOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `list of ${value.length}`;
  if (typeof value === 'object') return 'object';
  if (typeof value === 'boolean') return 'true or false';
  const text = String(value);
  const pattern = text
    .slice(0, longestShape)
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '9')
    .replace(/\s+/g, ' ')
    .replace(/[^a9 .,:/+=@-]/gu, '?');
  const kind = typeof value === 'number' ? 'number' : 'text';
  return `${kind} of ${text.length}: ${pattern}`;
}
