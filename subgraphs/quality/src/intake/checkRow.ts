import { coerceInputValue, type GraphQLError, type GraphQLInputObjectType } from 'graphql';
import type { SubmitCaseInput } from '../models/submitCase.ts';
import { caseErrors } from '../rules/caseErrors/caseErrors.ts';
import type { CodeLists } from '../rules/caseErrors/codeErrors.ts';
import { type compileInput, unsure } from './compileInput.ts';
import { problemAt, type Row } from './readRows.ts';
import type { RowProblem, RowProblemCode } from './rowProblems.ts';

/** A row held to the rules: the fields of a case, or all that is wrong with it. */
export type Checked =
  | { readonly fields: SubmitCaseInput; readonly problems: null }
  | { readonly fields: null; readonly problems: readonly RowProblem[] };

/** What rows are held to. */
export interface RowRules {
  readonly type: GraphQLInputObjectType;
  /** The type compiled. */
  readonly read: ReturnType<typeof compileInput>;
  /** The centre that the file is imported for; null where each row names its own. */
  readonly centreId: string | null;
  readonly codesOf: (version: number) => CodeLists | undefined;
  readonly today: string;
}

/** Holds a row to what `submitCase` is held to: the schema's input type first, then the rules of a case. */
export function checkRow(row: Row, rules: RowRules): Checked {
  if (row.problems.length > 0) return { fields: null, problems: row.problems };
  const input = row.input as { centreId?: unknown; idempotencyKey?: unknown };
  const { centreId } = rules;
  if (centreId !== null && (input.centreId ?? centreId) !== centreId)
    return refused(row, 'OTHER_CENTRE', ['centreId'], input.centreId);
  // In place, as the row is read for nothing else.
  input.idempotencyKey = '';
  if (centreId !== null) input.centreId = centreId;
  const problems: RowProblem[] = [];
  const fields = coerced(input, rules, (path, value, error) =>
    problems.push(schemaProblem(row, path, value, error)),
  );
  if (problems.length > 0) return { fields: null, problems };
  const codes = rules.codesOf(fields.codeListVersion);
  if (!codes) return refused(row, 'UNKNOWN_CODE', ['codeListVersion'], fields.codeListVersion);
  const errors = caseErrors(fields, codes, rules.today);
  if (errors.length === 0) return { fields, problems: null };
  const told = errors.map(({ field, code }) => {
    const path = field.split('.');
    return problemOf(row, code, path, valueAt(fields, path));
  });
  return { fields: null, problems: told };
}

function coerced(
  input: object,
  { type, read }: RowRules,
  onError: Parameters<typeof coerceInputValue>[2],
): SubmitCaseInput {
  const fields = read(input);
  return (fields === unsure ? coerceInputValue(input, type, onError) : fields) as SubmitCaseInput;
}

function refused(row: Row, code: RowProblemCode, path: readonly string[], value: unknown): Checked {
  return { fields: null, problems: [problemOf(row, code, path, value)] };
}

/** A problem at a path of a row's input. */
export function problemOf(
  row: Pick<Row, 'line' | 'columnOf'>,
  code: RowProblemCode,
  path: readonly string[],
  value: unknown,
): RowProblem {
  return problemAt(row.line, code, row.columnOf(path), path.join('.'), value);
}

/** The schema's own messages repeat the value; what they mean is all that is told. */
function schemaProblem(
  row: Row,
  path: readonly (string | number)[],
  value: unknown,
  { message }: GraphQLError,
): RowProblem {
  const at = path.map(String);
  const [, missing] = /^Field "(\w+)" of required type/.exec(message) ?? [];
  if (missing) return problemOf(row, 'MISSING', [...at, missing], null);
  if (/^Field ".*" is not defined/s.test(message)) return problemOf(row, 'UNKNOWN_FIELD', at, null);
  if (/^Expected non-nullable type/.test(message)) return problemOf(row, 'MISSING', at, null);
  return problemOf(row, typeProblem(message), at, value);
}

function typeProblem(message: string): RowProblemCode {
  if (/^Expected type "Date"/.test(message)) return 'IMPOSSIBLE_DATE';
  return /enum/.test(message.replace(/".*"/s, '""')) ? 'UNKNOWN_CODE' : 'WRONG_TYPE';
}

function valueAt(fields: object, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (value as Record<string, unknown> | null | undefined)?.[name],
    fields,
  );
}
