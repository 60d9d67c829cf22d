import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';

type Path = readonly (string | number)[];

/** Whether two answers to an operation say the same; see {@link differenceOf}. */
export function sameAnswer(
  one: FormattedExecutionResult,
  other: FormattedExecutionResult,
): boolean {
  return differenceOf(one, other) === null;
}

/**
 * Where two answers to one operation differ, in one line; null when they do not. Data must be equal, whatever the
 * order of fields, which the specification leaves open in the end ("should"). Errors must have equal codes at equal paths. Of several errors that took the same parent along
 * the specification lets an executor report any, so of these the two answers need one code in common. Of an answer that
 * tells a part of its errors that part is compared; two such may tell different ones.
 */
export function differenceOf(
  one: FormattedExecutionResult,
  other: FormattedExecutionResult,
): string | null {
  const inData = differenceAt(one.data, other.data, []);
  if (inData) return inData;
  if (tellsPart(one)) return tellsPart(other) ? null : differenceOfPart(one, other);
  if (tellsPart(other)) return differenceOfPart(other, one);
  const [errors, others] = [codesByPlace(one), codesByPlace(other)];
  const places = [...new Set([...errors.keys(), ...others.keys()])];
  const place = places.find((each) => !agree(each, errors.get(each), others.get(each)));
  if (place === undefined) return null;
  return `errors at ${place}: ${errors.get(place) ?? 'none'} against ${others.get(place) ?? 'none'}`;
}

/** Whether an error stands for others that an answer leaves out; it has no place. */
export function isSummary({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === 'TOO_MANY_ERRORS';
}

function tellsPart({ errors = [] }: FormattedExecutionResult): boolean {
  return errors.some(isSummary);
}

/**
 * What is told in part stands in the whole at its place with a code in common. The whole may have no more: of several
 * that took the same parent along it may tell one.
 */
function differenceOfPart(
  part: FormattedExecutionResult,
  whole: FormattedExecutionResult,
): string | null {
  const errors = (part.errors ?? []).filter((error) => !isSummary(error));
  const others = codesByPlace(whole);
  const wrong = [...codesByPlace({ ...part, errors })].find(
    ([place, codes]) => !codes.some((code) => others.get(place)?.includes(code)),
  );
  return wrong
    ? `errors at ${wrong[0]}: ${wrong[1]} against ${others.get(wrong[0]) ?? 'none'}`
    : null;
}

function agree(place: string, codes: readonly string[] = [], others: readonly string[] = []) {
  if (place.endsWith(tookAlong)) return codes.some((code) => others.includes(code));
  return String(codes) === String(others);
}

function differenceAt(one: unknown, other: unknown, path: Path): string | null {
  if (Object.is(one, other)) return null;
  if (!isTree(one) || !isTree(other) || Array.isArray(one) !== Array.isArray(other))
    return `data at ${path.join('.')}: ${shortly(one)} against ${shortly(other)}`;
  const [keys, others] = [Object.keys(one).sort(), Object.keys(other).sort()];
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

/** Marks a place whose value an error further below took along. */
const tookAlong = ' and below';

/** The codes of the errors at every place, sorted; an error that took its parents along is at the null it left. */
function codesByPlace({ data, errors = [] }: FormattedExecutionResult): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { path = [], extensions, message } of errors) {
    const left = reached(data, path);
    const place = left.join('.') + (left.length < path.length ? tookAlong : '');
    const codes = new Set([...(places.get(place) ?? []), String(extensions?.code ?? message)]);
    places.set(place, [...codes].sort());
  }
  return places;
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
