import type { Model, QueryFilter, SortOrder } from 'mongoose';
import type { ListReader } from '../records/listReader.ts';
import type { Viewer } from '../request/viewer.ts';
import { type Soon, whenKnown } from '../soon.ts';
import { readNumber } from '../values/arguments.ts';
import { cursorOf, keyOf, lazySeal, type Seal, type SortKey, sortKeyOf } from './cursor.ts';

/** Most records of one page. */
export const maxPageSize = 100;
const presetPageSize = 20;

/** The paging arguments of a connection field. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** What is paged: an index-backed order that ends in the unique `_id`, so that pages neither repeat nor skip. */
export interface PageSource<R> {
  /** Names the list; a cursor of one list is refused by every other. */
  readonly list: string;
  readonly model: Model<R>;
  readonly filter: QueryFilter<R>;
  readonly sort: Readonly<Record<string, 1 | -1>>;
  /** Reads the first `size` records in the order of `sort`, after a key: for an order that no plain find has. */
  readonly find?: (start: SortKey | null, size: number) => Promise<readonly R[]>;
}

/** What is paged and no collection holds: all of it is there at once, in whatever order. */
export interface ListSource<R> {
  /** Names the list; a cursor of one list is refused by every other. */
  readonly list: string;
  /** All that was asked: a cursor of another question is refused. */
  readonly filter: object;
  /** The order that it is told in; its last path is unique. */
  readonly sort: Readonly<Record<string, 1>>;
  readonly records: () => Promise<readonly R[]>;
}

/**
 * A Relay connection. What takes work of its own is done when it is asked for: `totalCount` costs a command, each
 * cursor a signature.
 */
export interface Page<R> {
  readonly edges: () => readonly Edge<R>[];
  readonly nodes: readonly R[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: () => string | null;
    readonly endCursor: () => string | null;
  };
  readonly totalCount: () => Soon<number>;
}

interface Edge<R> {
  readonly cursor: () => string;
  readonly node: R;
}

/** Whom pages are read for, and when. */
interface Asking {
  readonly viewer: Viewer;
  /** Shared by all processes that answer for the same graph. */
  readonly secret: string;
  /** By UTC. */
  readonly today: string;
}

/** Reads pages for one viewer. */
export type Pager = <R extends { _id: string }>(
  source: PageSource<R> | ListSource<R>,
  page: PageArguments,
) => Soon<Page<R>>;

/**
 * Pages by key, never by offset. Cursors are signed over list, filter, order, viewer and day:
 * a changed one, one that another viewer or list gave, and one of before yesterday or after tomorrow is refused. Where the
 * filter holds a day that is today by default, cursors end with it: whoever names the day goes on after midnight.
 */
export function createPager(asking: Asking, read: ListReader): Pager {
  return (source, { first, after }) => {
    const size = readNumber(first ?? presetPageSize, 'first', 1, maxPageSize);
    const seal = lazySeal(asking, source);
    const start = after ? keyOf(after, seal) : null;
    if ('records' in source) return pageOfList(source, start, size, seal);
    const { filter, sort, model, find = byIndex(source) } = source;
    const found = read(model.collection.name, { filter, sort, start, size }, () =>
      find(start, size + 1),
    );
    const totalCount = () =>
      read(model.collection.name, { count: filter }, () => count(model, filter));
    return whenKnown(found, (records) =>
      pageOf(records as never[], size, start !== null, source, seal, totalCount),
    );
  };
}

async function pageOfList<R extends { _id: string }>(
  source: ListSource<R>,
  start: SortKey | null,
  size: number,
  seal: Seal,
): Promise<Page<R>> {
  const records = await source.records();
  const keyed = records.map((record) => ({ record, key: sortKeyOf(record, source.sort) }));
  const following = keyed
    .filter(({ key }) => start === null || compareKeys(key, start) > 0)
    .toSorted((a, b) => compareKeys(a.key, b.key))
    .map(({ record }) => record);
  return pageOf(following, size, start !== null, source, seal, () => records.length);
}

function compareKeys(a: SortKey, b: SortKey): number {
  const differing = a.findIndex((value, index) => value !== b[index]);
  if (differing === -1) return 0;
  return String(a[differing]) < String(b[differing]) ? -1 : 1;
}

function byIndex<R>({ model, filter, sort }: PageSource<R>): NonNullable<PageSource<R>['find']> {
  return (start, size) =>
    model
      .find(start ? { $and: [filter, beyond(sort, start)] } : filter)
      .sort(sort as Record<string, SortOrder>)
      .limit(size)
      .lean<R[]>()
      .exec();
}

function pageOf<R extends { _id: string }>(
  found: readonly R[],
  size: number,
  hasPreviousPage: boolean,
  { sort }: Pick<PageSource<R>, 'sort'>,
  seal: Seal,
  totalCount: Page<R>['totalCount'],
): Page<R> {
  const nodes = found.slice(0, size);
  const cursor = (node: R | undefined) => (node ? cursorOf(node, sort, seal) : null);
  return {
    edges: () => nodes.map((node) => ({ node, cursor: () => cursorOf(node, sort, seal) })),
    nodes,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage,
      startCursor: () => cursor(nodes[0]),
      endCursor: () => cursor(nodes.at(-1)),
    },
    totalCount,
  };
}

/** Without a filter the planner would read every record; the `_id` index holds as many entries. */
function count<R>(model: Model<R>, filter: QueryFilter<R>): Promise<number> {
  const counting = model.countDocuments(filter);
  if (Object.keys(filter).length === 0) counting.hint({ _id: 1 });
  return counting.exec();
}

/** The filter of all that comes after a key: `a > x`, or `a = x and b > y`, and so on. */
function beyond<R>(sort: PageSource<R>['sort'], key: SortKey): QueryFilter<R> {
  const paths = Object.entries(sort);
  const alternatives = paths.map(([path, direction], index) => ({
    ...Object.fromEntries(paths.slice(0, index).map(([earlier], i) => [earlier, key[i]])),
    [path]: { [direction === 1 ? '$gt' : '$lt']: key[index] },
  }));
  return { $or: alternatives } as QueryFilter<R>;
}
