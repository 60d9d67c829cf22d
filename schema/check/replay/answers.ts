/** An answer, as far as it is the same each time: no extensions but the errors' codes. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly {
    readonly message: string;
    readonly path: string;
    readonly code: string;
  }[];
  /** The HTTP status. */
  readonly status: number;
}

/** A place where two answers differ. Added is what an answer says that the earlier did not, and nothing else. */
export interface Difference {
  /** `data.centres.nodes[0].name` */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Undefined where it has been added. */
  readonly before: unknown;
  /** Undefined where it has been removed. */
  readonly after: unknown;
}

/** Where two answers to the same operation differ. An error is never a mere addition. */
export function differences(before: Answer, after: Answer): Difference[] {
  const errors = compare('errors', before.errors, after.errors);
  return [
    ...compare('status', before.status, after.status),
    ...compare('data', before.data, after.data),
    ...errors.map((each) => (each.kind === 'added' ? { ...each, kind: 'changed' as const } : each)),
  ];
}

function compare(path: string, before: unknown, after: unknown): Difference[] {
  if (Object.is(before, after)) return [];
  if (!isNested(before) || !isNested(after) || Array.isArray(before) !== Array.isArray(after))
    return [{ path, kind: kindOf(before, after), before, after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    compare(
      Array.isArray(before) ? `${path}[${key}]` : `${path}.${key}`,
      (before as Record<string, unknown>)[key],
      (after as Record<string, unknown>)[key],
    ),
  );
}

function kindOf(before: unknown, after: unknown): Difference['kind'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
