import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalText } from './canonicalText.ts';
import { BadArgumentError } from './errors.ts';
import { lazily } from './lazily.ts';
import type { Viewer } from './viewer.ts';

/** Signs the text of a cursor. */
export type Seal = (text: string) => string;
/** What a cursor belongs to. */
export interface Listed {
  readonly list: string;
  readonly filter: object;
  readonly sort: Sort;
}

type Sort = Readonly<Record<string, 1 | -1>>;
/** A record's values under the paths of a sort. */
export type SortKey = readonly (string | number | null)[];

/** Most pages are read without a cursor, before or after. */
export function lazySeal(viewer: Viewer, source: Listed, secret: string): Seal {
  const seal = lazily(() => sealFor(viewer, source, secret));
  return (text) => seal()(text);
}

function sealFor(viewer: Viewer, source: Listed, secret: string): Seal {
  const { list, filter, sort } = source;
  const context = canonicalText([list, filter, sort, viewer.subject, viewer.claims]);
  return (text) =>
    createHmac('sha256', secret).update(`${context}\n${text}`).digest('base64url').slice(0, 22);
}

/** Where a page goes on after a record. */
export function cursorOf(record: object, sort: Sort, seal: Seal): string {
  const key = Buffer.from(JSON.stringify(sortKeyOf(record, sort))).toString('base64url');
  return `${key}.${seal(key)}`;
}

export function sortKeyOf(record: object, sort: Sort): SortKey {
  const values = record as Readonly<Record<string, SortKey[number]>>;
  return Object.keys(sort).map((path) => values[path] ?? null);
}

/**
 * The key in a cursor.
 *
 * @throws BadArgumentError for a cursor of another list, viewer or question
 */
export function keyOf(cursor: string, seal: Seal): SortKey {
  const [key = ''] = cursor.split('.', 1);
  const given = Buffer.from(cursor);
  const expected = Buffer.from(`${key}.${seal(key)}`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new BadArgumentError('after', 'not a cursor of this list; start again without it.');
  return JSON.parse(Buffer.from(key, 'base64url').toString()) as SortKey;
}
