import { readFileSync } from 'node:fs';
import { education } from '@spine/education';
import {
  buildGateway,
  type DocumentPolicy,
  type GatewayOptions,
  type RequestPolicy,
} from '@spine/gateway';
import { grants } from '@spine/grants';
import { type RecordMemory, type Subgraph, silentLogger, type Viewer } from '@spine/kit';
import { organizations } from '@spine/organizations';
import { quality } from '@spine/quality';
import type { Connection } from 'mongoose';
import { apolloTwin, askedOf, type Run } from './apolloTwin.ts';
import { countCommands } from './mongoCommands.ts';
import { freshPrefix, openSeeded, testClock } from './subgraph.ts';
import { patientDeadlines, unhurried } from './unhurried.ts';

/** The committed supergraph. */
export const supergraphSdl = readFileSync(
  new URL('../../schema/supergraph.graphql', import.meta.url),
  'utf8',
);

/** What one operation answered, and what it cost. */
export interface GraphAnswer<Data> {
  readonly data: Data;
  /** The subgraphs that were called, in order of their calls; concurrent ones by name. */
  readonly fetches: readonly string[];
  /** The commands that MongoDB ran, as `subgraph.command`. */
  readonly commands: readonly string[];
}

/** The whole graph in this process, on databases of its own. */
export interface TestGraph {
  readonly run: Run;
  /** Runs an operation by Apollo's executor, over the same subgraphs and asked by the same viewer. */
  readonly runByApollo: Run;
  /** Runs an operation that must succeed, and watches what it costs. */
  ask<Data>(query: string, variables?: object): Promise<GraphAnswer<Data>>;
  readonly connections: readonly Connection[];
  /** The subgraphs behind the gateway. */
  readonly subgraphs: readonly Subgraph[];
  /** Whom the next operations are asked by. */
  as(viewer: Viewer): void;
  /** Opens a port, once; answers the address. */
  listen(): Promise<string>;
  end(): Promise<void>;
}

/** Starts gateway and subgraphs, migrated and seeded. */
export async function startGraph({
  cases = 2_000,
  recordMemory,
  viewer,
  policy,
  documents,
  tables,
  clock = testClock,
  patient = false,
}: {
  cases?: number;
  /** What the subgraphs take for now; noon of the test day by default. */
  clock?: () => Date;
  /** Where records are cached; nowhere by default. */
  recordMemory?: RecordMemory;
  viewer: Viewer;
  policy?: RequestPolicy;
  documents?: DocumentPolicy;
  tables?: GatewayOptions['tables'];
  /** Whether nothing is refused or given up for taking long. */
  patient?: boolean;
}): Promise<TestGraph> {
  const prefix = freshPrefix();
  const seeding = { prefix, cases, recordMemory, clock };
  const subgraphs = await Promise.all([
    openSeeded(organizations, seeding),
    openSeeded(education, seeding),
    openSeeded(grants, seeding),
    openSeeded(quality, seeding),
  ]);
  const connections = subgraphs.map(({ connection }) => connection);
  let asking = viewer;
  let listening: Promise<string> | null = null;
  let fetches: string[] = [];
  const options: GatewayOptions = {
    supergraphSdl,
    environment: 'development',
    logger: silentLogger,
    authenticate: async () => asking,
    ...(policy && { policy }),
    ...(documents && { documents }),
    ...(tables && { tables, now: clock }),
    ...(patient && { limit: unhurried, deadlines: patientDeadlines }),
    subgraphs: (name) => watched(subgraphNamed(subgraphs, name), (fetch) => fetches.push(fetch)),
  };
  const app = await buildGateway(options);
  const run = askedOf(app);
  const byApollo = apolloTwin(options);
  return {
    run,
    runByApollo: byApollo.run,
    connections,
    subgraphs,
    listen: () => {
      listening ??= app.listen({ port: 0, host: '127.0.0.1' });
      return listening;
    },
    as: (next) => {
      asking = next;
    },
    async ask<Data>(query: string, variables: object = {}) {
      await run(query, variables);
      fetches = [];
      const { result, commands } = await countCommands(connections, () => run(query, variables));
      if (result.errors) throw new Error(JSON.stringify(result.errors, null, 2));
      return {
        data: result.data as Data,
        fetches,
        commands: commands.map((command) => command.slice(prefix.length)),
      };
    },
    async end() {
      await app.close();
      await byApollo.end();
      for (const subgraph of subgraphs) await subgraph.end();
    },
  };
}

/** The one of that name. */
export function subgraphNamed(subgraphs: readonly Subgraph[], name: string): Subgraph {
  const subgraph = subgraphs.find((each) => each.name === name);
  if (!subgraph) throw new Error(`No subgraph ${name}.`);
  return subgraph;
}

function watched(subgraph: Subgraph, note: (name: string) => void): Subgraph {
  return {
    ...subgraph,
    execute: (request, viewer) => {
      note(subgraph.name);
      return subgraph.execute(request, viewer);
    },
  };
}
