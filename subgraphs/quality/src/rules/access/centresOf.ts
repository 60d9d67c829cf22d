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

/** What is open to somebody who reads. */
export interface Opened {
  /** The centre that a grant for an emergency alone opens to them; null where there is none. */
  readonly granted: string | null;
  /** The centres whose files are open to them; null for all. */
  readonly centres: readonly string[] | null;
}

const all: Opened = { granted: null, centres: null };

/** Lists of what there is at all centres that are open to somebody: they tell of each, also that there is nothing. */
const overCentres = ['Query.auditWork', 'Query.breachedDecisions', 'Query.findingCounts'];

/** Whether a read went over the centres that are open to somebody, or to one of them. */
export function isOverCentres({ coordinate }: ReadSubject): boolean {
  return overCentres.includes(coordinate);
}

/**
 * The centres that a read is about, each once: the centre that it is a field of, else the one that was asked for,
 * else those that what was found belongs to, and of a list over centres the one that a grant opens. A list over
 * centres tells nothing of one that is closed, though it was asked for.
 */
export function centresOf(read: ReadSubject, opened: Opened = all): readonly string[] {
  const { coordinate, source, args, value } = read;
  const own = coordinate.startsWith('Centre.') ? textAt(source, 'id') : textAt(source, 'centreId');
  if (own !== null) return [own];
  const asked = textAt(args, 'centre') ?? textAt(args.input, 'centreId');
  const list = isOverCentres(read);
  if (asked !== null) return list && !isOpen(asked, opened) ? [] : [asked];
  const granted = list && opened.granted !== null ? [opened.granted] : [];
  return [...new Set([...centresIn(value, deepest), ...granted])];
}

function isOpen(centre: string, { centres }: Opened): boolean {
  return centres === null || centres.includes(centre);
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
