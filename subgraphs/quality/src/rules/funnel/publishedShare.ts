/** Counts as they are published of a centre, or of all together; null is withheld. */
export interface PublishedCounts {
  readonly n: number | null;
  readonly events: number | null;
}

/** The share of published counts, 0 to 1: events that noise raised above all are all. Null where one is withheld. */
export function publishedShare({ n, events }: PublishedCounts): number | null {
  return n && events !== null ? Math.min(1, events / n) : null;
}
