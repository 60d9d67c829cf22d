import type { FormattedExecutionResult } from 'graphql';

/** What became of one field of an answer. */
export type Verdict = 'read' | 'absent' | 'refused' | 'unreached' | `broken: ${string}`;

/** Reads what became of the field at a path; a refusal must say its words, at that path and nowhere else. */
export function verdictAt(
  { data, errors = [] }: FormattedExecutionResult,
  path: readonly (string | number)[],
  field: string,
): Verdict {
  const parent = path.slice(0, -1).reduce<unknown>(step, data);
  if (parent === null || parent === undefined) return 'unreached';
  const value = step(parent, path.at(-1) as string);
  const own = errors.filter((error) => String(error.path) === String(path));
  if (errors.length > own.length) return `broken: ${JSON.stringify(errors)}`;
  if (own.length === 0) return value === null ? 'absent' : 'read';
  const [error, ...more] = own;
  const isRefusal =
    value === null &&
    more.length === 0 &&
    error?.extensions?.code === 'UNAUTHORIZED_FIELD_OR_TYPE' &&
    error.message === `You may not use ${field}.`;
  return isRefusal ? 'refused' : `broken: ${JSON.stringify(errors)}`;
}

function step(value: unknown, key: string | number): unknown {
  return (value as Record<string | number, unknown> | null | undefined)?.[key];
}
