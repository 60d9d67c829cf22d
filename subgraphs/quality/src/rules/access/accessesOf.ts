import { centresOf, type Opened, type ReadSubject } from './centresOf.ts';

/** What somebody read of one centre, or of none, in one go. */
export interface Access {
  /** Null where nothing of what was read belongs to a centre. */
  readonly centreId: string | null;
  /** Coordinates such as `Centre.benchmark`, sorted, each once. */
  readonly fields: readonly string[];
  /** The policies that let it be read, sorted, each once. */
  readonly policies: readonly string[];
  /** How often a guarded field of the centre was read. */
  readonly reads: number;
}

/** A read as the guard of a field tells of it. */
export interface NotedRead extends ReadSubject {
  readonly policies: readonly string[];
  readonly fields: readonly string[];
}

/** What was read, centre by centre: one access each, however often and by whatever fields. */
export function accessesOf(noted: readonly NotedRead[], opened?: Opened): readonly Access[] {
  const byCentre = new Map<string | null, NotedRead[]>();
  for (const read of noted)
    for (const centre of centresOrNone(read, opened)) {
      const known = byCentre.get(centre);
      if (known) known.push(read);
      else byCentre.set(centre, [read]);
    }
  return [...byCentre].map(([centreId, reads]) => ({
    centreId,
    fields: distinct(reads.flatMap(({ fields }) => fields)),
    policies: distinct(reads.flatMap(({ policies }) => policies)),
    reads: reads.length,
  }));
}

function centresOrNone(read: NotedRead, opened?: Opened): readonly (string | null)[] {
  const centres = centresOf(read, opened);
  return centres.length > 0 ? centres : [null];
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted();
}
