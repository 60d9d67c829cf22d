import { createHmac, timingSafeEqual } from 'node:crypto';
import { BadArgumentError } from '../errors/errors.ts';
import { lazily } from '../lazily.ts';
import type { Viewer } from '../request/viewer.ts';
import { canonicalText } from '../values/canonicalText.ts';
import { addDays } from '../values/days.ts';

/** Signs the text of a cursor as of a day, `2026-03-19`. */
type DatedSeal = (text: string, day: string) => string;

/** Signs the texts of cursors, and knows those that it signed of before. */
export interface Seal {
  of(text: string): string;
  /** Those signed on this day, the day before it, and the day after. */
  accepted(text: string): readonly string[];
}

/** What a cursor belongs to. */
export interface Listed {
  readonly list: string;
  readonly filter: object;
  readonly sort: Sort;
}

type Sort = Readonly<Record<string, 1 | -1>>;
/** A record's values under the paths of a sort. */
export type SortKey = readonly (string | number | null)[];

/**
 * What signs the cursors of a list for a viewer. A cursor counts until the day after it was given is over; nothing in
 * it says so, so that an answer stays the same for a day; at midnight another process's clock may be a day ahead. A filter
 * that holds today's day ends with it, and its cursors. Most pages are read without a cursor, before or after.
 *
 * @param today by UTC
 */
export function lazySeal(
  { viewer, secret, today }: { viewer: Viewer; secret: string; today: string },
  source: Listed,
): Seal {
  const seal = lazily(() => sealFor(viewer, source, secret));
  return {
    of: (text) => seal()(text, today),
    accepted: (text) => [0, -1, 1].map((days) => seal()(text, addDays(today, days))),
  };
}

function sealFor(viewer: Viewer, source: Listed, secret: string): DatedSeal {
  const { list, filter, sort } = source;
  const { subject, scopes, claims } = viewer;
  const context = canonicalText([list, filter, sort, subject, scopes.toSorted(), claims]);
  return (text, day) =>
    createHmac('sha256', secret)
      .update(`${context}\n${day}\n${text}`)
      .digest('base64url')
      .slice(0, 22);
}

/** Where a page goes on after a record. */
export function cursorOf(record: object, sort: Sort, seal: Seal): string {
  const key = Buffer.from(JSON.stringify(sortKeyOf(record, sort))).toString('base64url');
  return `${key}.${seal.of(key)}`;
}

export function sortKeyOf(record: object, sort: Sort): SortKey {
  const values = record as Readonly<Record<string, SortKey[number]>>;
  return Object.keys(sort).map((path) => values[path] ?? null);
}

/**
 * The key in a cursor.
 *
 * @throws BadArgumentError for a cursor of another list, viewer or question, and for one that is too old
 */
export function keyOf(cursor: string, seal: Seal): SortKey {
  const [key = ''] = cursor.split('.', 1);
  const given = Buffer.from(cursor);
  const known = seal.accepted(key).some((sealed) => {
    const expected = Buffer.from(`${key}.${sealed}`);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!known)
    throw new BadArgumentError(
      'after',
      'not a cursor of this list, or one of before yesterday or of another viewer; start again without it.',
    );
  return JSON.parse(Buffer.from(key, 'base64url').toString()) as SortKey;
}
