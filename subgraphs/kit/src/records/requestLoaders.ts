import type { DefinitionsOf, LoaderDefinition, LoaderKey } from '../load/loader.ts';
import type { CachedDatabase } from './CachedDatabase.ts';
import { RequestLoader } from './RequestLoader.ts';
import { SharedReader } from './SharedReader.ts';

/**
 * Binds a subgraph's loaders to the kept records of its database.
 *
 * @returns the loaders of one request, each made when it is first used
 */
export function requestLoaders<Loaders>(
  definitions: DefinitionsOf<Loaders>,
  database: CachedDatabase,
): (readThrough: boolean) => Loaders {
  const prototype = {};
  const bound = Object.entries<LoaderDefinition<LoaderKey, unknown>>(definitions);
  for (const [index, [name, { collection, ...reading }]] of bound.entries()) {
    const reader = new SharedReader(database.collection(collection), {
      ...reading,
      keyOf: (key: LoaderKey) => key,
    });
    Object.defineProperty(prototype, name, {
      enumerable: true,
      get(this: OfRequest) {
        this.made[index] ??= new RequestLoader(reader, this.readThrough);
        return this.made[index];
      },
    });
  }
  return (readThrough) =>
    Object.assign(Object.create(prototype), { made: [], readThrough }) as Loaders;
}

interface OfRequest {
  readonly made: RequestLoader<LoaderKey, unknown>[];
  readonly readThrough: boolean;
}
