import type { FormattedExecutionResult } from 'graphql';

type Path = readonly (string | number)[];

/** Whether two answers to an operation say the same; see {@link differenceOf}. */
export function sameAnswer(
  one: FormattedExecutionResult,
  other: FormattedExecutionResult,
): boolean {
  return differenceOf(one, other) === null;
}

/**
 * Where two answers to one operation differ, in one line; null when they do not. Data must be equal, the order of
 * fields included. Errors must have equal codes at equal paths, where an error that took its parents along counts
 * at the null that it left: of several such errors the specification lets an executor report any.
 */
export function differenceOf(
  one: FormattedExecutionResult,
  other: FormattedExecutionResult,
): string | null {
  const inData = differenceAt(one.data, other.data, []);
  if (inData) return inData;
  const [errors, others] = [errorsOf(one), errorsOf(other)];
  const surplus = errors.find((error) => !others.includes(error));
  const missing = others.find((error) => !errors.includes(error));
  if (surplus === undefined && missing === undefined) return null;
  return `errors: ${surplus ?? 'none'} against ${missing ?? 'none'}`;
}

function differenceAt(one: unknown, other: unknown, path: Path): string | null {
  if (Object.is(one, other)) return null;
  if (!isTree(one) || !isTree(other) || Array.isArray(one) !== Array.isArray(other))
    return `data at ${path.join('.')}: ${shortly(one)} against ${shortly(other)}`;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  if (String(keys) !== String(others))
    return `keys at ${path.join('.')}: ${keys} against ${others}`;
  for (const key of keys) {
    const difference = differenceAt(one[key], other[key], [...path, key]);
    if (difference) return difference;
  }
  return null;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shortly(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 120);
}

function errorsOf({ data, errors = [] }: FormattedExecutionResult): string[] {
  const told = errors.map(
    ({ path = [], extensions, message }) =>
      `${extensions?.code ?? message} at ${reached(data, path).join('.')}`,
  );
  return [...new Set(told)].sort();
}

/** The path as far as the data goes. */
function reached(data: unknown, path: Path): Path {
  let value = data;
  const length = path.findIndex((key) => {
    if (!isTree(value)) return true;
    value = value[key];
    return false;
  });
  return length < 0 ? path : path.slice(0, length);
}
