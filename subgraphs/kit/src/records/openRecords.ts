import type { Connection } from 'mongoose';
import type { Logger } from '../Logger.ts';
import { CachedDatabase } from './CachedDatabase.ts';
import { ChangeFollower } from './ChangeFollower.ts';
import { RecordMemory } from './RecordMemory.ts';
import { tellOfWrites } from './writtenRecords.ts';

/** The cached records of an open database. */
export interface OpenRecords {
  readonly database: CachedDatabase;
  /** Begins to follow the changes, without which nothing is kept. Later calls do nothing. */
  follow(): void;
  close(): Promise<void>;
}

/** Prepares the cached records of a connection that is open; without memory nothing is ever kept. */
export function openRecords(
  definition: {
    readonly name: string;
    readonly connection: Connection;
    readonly uncached?: readonly string[];
  },
  settings: { readonly recordMemory?: RecordMemory | undefined; readonly logger: Logger },
): OpenRecords {
  const { name, connection, uncached = [] } = definition;
  const { recordMemory, logger } = settings;
  const database = new CachedDatabase(name, recordMemory ?? new RecordMemory(1), uncached);
  tellOfWrites(connection, database);
  let follower: ChangeFollower | null = null;
  return {
    database,
    follow() {
      if (!recordMemory) return;
      follower ??= new ChangeFollower(connection, database, cached(connection, uncached), logger);
    },
    close: async () => follower?.stop(),
  };
}

function cached(connection: Connection, uncached: readonly string[]): readonly string[] {
  return Object.values(connection.models)
    .map(({ collection }) => collection.name)
    .filter((name) => !uncached.includes(name));
}
