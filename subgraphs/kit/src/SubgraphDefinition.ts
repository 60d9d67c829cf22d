import type { Connection } from 'mongoose';
import type { z } from 'zod';
import type { GuardedRead, RecordReads } from './access/GuardedRead.ts';
import type { Policies } from './access/requirement.ts';
import type { Reader } from './database/connections.ts';
import type { Migration } from './database/migrate.ts';
import type { GrowOptions, SeedOptions } from './database/seed.ts';
import type { Logger } from './Logger.ts';
import type { DefinitionsOf } from './load/loader.ts';
import type { Pager } from './page/page.ts';
import type { RecordMemory } from './records/RecordMemory.ts';
import type { RequestScope } from './request/requestScope.ts';
import type { Viewer } from './request/viewer.ts';

/** What every resolver of one request shares: who asks, when, and how to read. */
export interface SubgraphContext<Loaders> {
  readonly viewer: Viewer;
  /** The instant of the request; resolvers and rules read no other clock. */
  readonly now: Date;
  /** Its calendar day in UTC: the default of every `asOf`. */
  readonly today: string;
  readonly loaders: Loaders;
  readonly page: Pager;
  /** The request that is answered, where that is known. */
  readonly scope?: RequestScope | undefined;
  /** What policies let through so far, where that has to be recorded. */
  readonly reads?: GuardedRead[] | undefined;
}

/** All that differs between two subgraphs. */
export interface SubgraphDefinition<Loaders> {
  /** Folder, SDL file, supergraph name, database and service: one word. */
  readonly name: string;
  readonly typeDefs: string;
  /** What `pnpm codegen` made of them; absent, or made of others, it is made at each start. */
  readonly completed?: string;
  readonly resolvers: object;
  readonly policies: Policies<SubgraphContext<Loaders>>;
  readonly loaders: DefinitionsOf<Loaders>;
  /** Absent where nobody asks who read what. */
  readonly recordReads?: RecordReads<SubgraphContext<Loaders>>;
  /** Collections of which nothing is cached: those that are written all the time and read by few. */
  readonly uncached?: readonly string[];
  readonly connection: Connection;
  /** Further connections to its database, for what is to be read with rights of its own. */
  readonly readers?: readonly Reader[];
  /** Settings that no other subgraph has; programs that serve it read them from their environment. */
  readonly settings?: z.ZodRawShape;
  /** Takes its own settings and begins what goes on by itself; answers what ends that. */
  readonly begin?: (given: Beginning) => () => Promise<void>;
  readonly migrations: readonly Migration[];
  /** Fills an empty database; must be repeatable after a kill (`seedOnce` empties it first). */
  readonly seed: (options: SeedOptions) => Promise<void>;
  /** Adds the records `from` to `size` − 1 to a seeded database; repeatable too (`insertMissing`). Absent where it does not grow. */
  readonly grow?: (options: GrowOptions) => Promise<void>;
}

/** What a subgraph begins with once its database is open. */
export interface Beginning {
  /** What was read of the definition's `settings`, by name; nothing in a program that does not serve. */
  readonly own: Readonly<Record<string, unknown>>;
  /** Whether it is to do by itself what must be done in time; where it is served by a program. */
  readonly unasked: boolean;
  readonly clock: () => Date;
  readonly logger: Logger;
}

/** Where a subgraph keeps its data, and the secret its cursors are signed with. */
export interface SubgraphSettings {
  /** What needs no database is made while it is awaited. */
  readonly mongoUri: string | Promise<string>;
  /** What takes the place of `MONGODB_URI` where that is absent; by default nothing does. */
  readonly mongoPreset?: string | undefined;
  readonly databasePrefix: string;
  readonly cursorSecret: string;
  readonly logger: Logger;
  /** The clock; tests give a fixed one. */
  readonly clock?: () => Date;
  /** Where records are cached; nowhere by default. Subgraphs of one process share it. */
  readonly recordMemory?: RecordMemory | undefined;
  /** Whether the driver tells of each command, for traces and explanations; without it they have none to tell. */
  readonly monitorCommands?: boolean;
  /** What was read of the definition's own `settings`; none where the subgraph is not served. */
  readonly own?: Readonly<Record<string, unknown>>;
  /** Whether it does unasked what must be done in time; not by default. */
  readonly unasked?: boolean;
}
