import { mongo } from 'mongoose';

/** The subgraphs' databases, read past them. */
export interface Databases {
  readonly organizations: mongo.Db;
  readonly education: mongo.Db;
  readonly grants: mongo.Db;
  readonly quality: mongo.Db;
}

const names = ['organizations', 'education', 'grants', 'quality'] as const;

/** Opens the databases with the concerns that the graph reads with. */
export async function openDatabases(
  uri: string,
  prefix: string,
): Promise<{ readonly databases: Databases; close(): Promise<void> }> {
  const client = new mongo.MongoClient(uri, { readConcern: { level: 'majority' } });
  await client.connect();
  const databases = Object.fromEntries(names.map((name) => [name, client.db(`${prefix}${name}`)]));
  return { databases: databases as unknown as Databases, close: () => client.close() };
}

interface Choice {
  readonly sort?: Readonly<Record<string, 1 | -1>>;
  readonly limit?: number;
}

/** The records of a filter, with the fields asked for, in one round trip. */
export function find<R extends { _id: string }>(
  database: mongo.Db,
  collection: string,
  filter: object,
  fields: readonly (keyof R & string)[],
  { sort, limit }: Choice = {},
): Promise<R[]> {
  const cursor = database.collection(collection).find(filter, {
    projection: Object.fromEntries(fields.map((field) => [field, 1])),
    batchSize: 10_000,
    ...(sort && { sort }),
    ...(limit && { limit }),
  });
  return cursor.toArray() as unknown as Promise<R[]>;
}

/** Records by their id; no command where nothing is asked for. */
export async function findById<R extends { _id: string }>(
  database: mongo.Db,
  collection: string,
  ids: Iterable<string | null | undefined>,
  fields: readonly (keyof R & string)[],
): Promise<Map<string, R>> {
  const wanted = [...new Set(ids)].filter((id) => typeof id === 'string');
  if (wanted.length === 0) return new Map();
  const found = await find<R>(database, collection, { _id: { $in: wanted } }, fields);
  return new Map(found.map((record) => [record._id, record]));
}

/** Records under a key of theirs, in the order they came. */
export function groupBy<R>(records: readonly R[], keyOf: (record: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return groups;
}

/** A name behind an id, as the graph shows it. */
export function nameOf(
  records: ReadonlyMap<string, { readonly name: string }>,
  id: string,
): { name: string } | null {
  const record = records.get(id);
  return record ? { name: record.name } : null;
}
