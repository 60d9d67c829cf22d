/** What a read field was asked of and for, and what it found. */
export interface ReadSubject {
  /** `Centre.certificationFile`. */
  readonly coordinate: string;
  readonly source: unknown;
  readonly args: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

/** Objects within objects that are looked into: connection, edge, node, what the node is about. */
const deepest = 4;

/** Lists of what there is at all centres that are open to somebody: they tell of each, also that there is nothing. */
const overCentres = ['Query.auditWork', 'Query.breachedDecisions', 'Query.findingCounts'];

/** Whether a read went over all centres that are open to somebody. */
export function isOverCentres({ coordinate, args }: ReadSubject): boolean {
  return overCentres.includes(coordinate) && textAt(args, 'centre') === null;
}

/**
 * The centres that a read is about, each once: the centre that it is a field of, else the one that was asked for,
 * else those that what was found belongs to, and of a list over centres the one that a grant opens.
 */
export function centresOf(read: ReadSubject, granted: string | null = null): readonly string[] {
  const { coordinate, source, args, value } = read;
  const own = coordinate.startsWith('Centre.') ? textAt(source, 'id') : textAt(source, 'centreId');
  const asked = own ?? textAt(args, 'centre') ?? textAt(args.input, 'centreId');
  if (asked !== null) return [asked];
  const opened = granted !== null && isOverCentres(read) ? [granted] : [];
  return [...new Set([...centresIn(value, deepest), ...opened])];
}

function centresIn(value: unknown, depth: number): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => centresIn(item, depth));
  const centre = textAt(value, 'centreId');
  if (centre !== null) return [centre];
  return depth === 0 ? [] : Object.values(value).flatMap((part) => centresIn(part, depth - 1));
}

function textAt(value: unknown, name: string): string | null {
  const found = (value as Record<string, unknown> | null | undefined)?.[name];
  return typeof found === 'string' ? found : null;
}
