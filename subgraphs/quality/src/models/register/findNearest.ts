import { mongoMetresOf, type Near, type PageSource, type SortKey } from '@spine/kit';
import type { PipelineStage } from 'mongoose';

/** How far off a record was found, as MongoDB tells it. */
export interface Nearest {
  readonly metres?: number;
}

/** Certificates of one centre are equally far; so many are read beyond a page to see where the next place begins. */
const lookAhead = 20;
/** A key's own distance is asked for again: its record is left out by comparing, not by rounding. */
const millimetre = 0.001;

/**
 * Reads the nearest records after a key of distance and number. MongoDB tells records of one place in no order, so
 * all of a place are read and put in the order of their numbers.
 *
 * @param number the path of a record's number
 */
export async function findNearest<R extends Nearest>(
  { model, filter }: Pick<PageSource<R>, 'model' | 'filter'>,
  { latitude, longitude, kilometres }: Near,
  number: string,
  start: SortKey | null,
  size: number,
): Promise<R[]> {
  const [metres, last] = (start ?? []) as readonly [number?, string?];
  const nearest: PipelineStage.GeoNear['$geoNear'] = {
    near: { type: 'Point', coordinates: [longitude, latitude] },
    key: 'location',
    distanceField: 'metres',
    spherical: true,
    maxDistance: mongoMetresOf(kilometres),
    ...(metres && { minDistance: Math.max(0, metres - millimetre) }),
    query: filter,
  };
  const numberOf = (record: R) => String((record as Record<string, unknown>)[number]);
  const isAfter = (record: R) =>
    last === undefined || compare([distance(record), numberOf(record)], [metres ?? 0, last]) > 0;
  const found: R[] = [];
  const records = model
    .aggregate<R>([{ $geoNear: nearest }])
    .option({ batchSize: size + lookAhead })
    .cursor();
  for await (const record of records) {
    const beyond = found[size - 1];
    if (beyond && distance(record) > distance(beyond)) break;
    if (isAfter(record)) found.push(record);
  }
  return found
    .toSorted((a, b) => compare([distance(a), numberOf(a)], [distance(b), numberOf(b)]))
    .slice(0, size);
}

function distance({ metres }: Nearest): number {
  return metres ?? 0;
}

function compare(a: readonly [number, string], b: readonly [number, string]): number {
  return a[0] - b[0] || (a[1] < b[1] ? -1 : Number(a[1] > b[1]));
}
