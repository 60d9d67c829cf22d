import {
  type GatewayOptions,
  remoteSubgraph,
  type SubgraphCall,
  supergraphUpdates,
} from '@spine/gateway';
import {
  type CachedDatabase,
  type Logger,
  type Progress,
  type RecordMemory,
  recordFigures,
  recordMemory,
  StartupError,
  type Subgraph,
  type SubgraphSettings,
} from '@spine/kit';
import type { Figure } from '@spine/kit/figures';
import { tellsCommands } from '@spine/kit/tellsCommands';
import type { Config } from './config.ts';
import { mongoPreset } from './deployment.ts';
import type { Program } from './program.ts';
import { presetCases, seedEmpty } from './seeding.ts';
import { startServices } from './services.ts';
import { signing } from './signing.ts';
import { subgraphNames } from './subgraphNames.ts';
import { closeSubgraphs, opening, openSubgraphs } from './subgraphs.ts';
import { cursorSecret } from './trust.ts';

/** The subgraphs as the gateway sees them. It can be built before they are up. */
export interface Shape {
  readonly call: (name: string, url: string) => SubgraphCall;
  /** What the gateway is told besides, in this shape alone. */
  readonly gateway?: Pick<GatewayOptions, 'subgraphUrls' | 'updates'>;
  /** Settles when all of them answer. */
  readonly up: Promise<unknown>;
  /** What they count in this process. */
  readonly figures?: readonly Figure[];
}

/** What the subgraphs are opened with. */
export interface ShapeOptions {
  readonly config: Config;
  readonly program: Program;
  readonly progress: Progress;
  readonly logger: Logger;
  readonly viewerSecret: string;
  readonly mongoUri: Promise<string>;
}

/** The four subgraphs in this process: a call is a function call. */
export function inOneProcess(options: ShapeOptions): Shape {
  const memory = recordMemory(options.config.RECORD_CACHE_MB);
  const databases: CachedDatabase[] = [];
  const up = openSeeded(options, memory).then((subgraphs) => {
    databases.push(...subgraphs.map(({ records }) => records));
    options.program.onClose(() => closeSubgraphs(subgraphs));
    return new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  });
  const figures = memory ? recordFigures(memory, () => databases) : [];
  return { up, figures, call: (name) => deferredCall(name, up) };
}

/** Each subgraph in a process of its own, started by this one. */
export function asServices(options: ShapeOptions, ports: readonly number[]): Shape {
  return {
    up: prepare(options, ports),
    call: (name) => remoteSubgraph(addressAt(ports, name), options.viewerSecret),
  };
}

/**
 * Subgraphs that somebody else runs, at addresses of the settings or else of the supergraph. They change without
 * this program, so the supergraph may too; in the other shapes it goes with the program's own code.
 */
export function elsewhere({ config, viewerSecret, logger }: ShapeOptions): Shape {
  const { SUPERGRAPH, SUPERGRAPH_WATCH, SUBGRAPH_URLS: subgraphUrls } = config;
  return {
    up: Promise.resolve(),
    call: (_name, url) => remoteSubgraph(url, viewerSecret),
    gateway: {
      subgraphUrls,
      updates: supergraphUpdates(SUPERGRAPH, SUPERGRAPH_WATCH, logger),
    },
  };
}

/**
 * Makes all ready for other processes to serve the graph: the databases, and the subgraphs where they are
 * processes of their own.
 *
 * @returns settings by which those processes reach it
 */
export async function prepare(
  options: ShapeOptions,
  ports: readonly number[] | null,
): Promise<Readonly<Record<string, string>>> {
  const { config, program, progress, viewerSecret } = options;
  if (config.SUBGRAPH_URLS.size > 0) return { VIEWER_SECRET: viewerSecret };
  await closeSubgraphs(await openSeeded(options));
  const environment = await environmentOf(options);
  if (!ports) return environment;
  progress({ label: 'Starting the subgraphs', done: 0, total: 0 });
  // One port cannot serve five processes: it is the gateway's.
  await startServices(ports, { ...environment, METRICS_PORT: '' }, program);
  const addresses = subgraphNames.map((name) => `${name}=${addressAt(ports, name)}`);
  return { ...environment, SUBGRAPH_URLS: addresses.join(',') };
}

/** A production graph starts as empty as it is; everyone else gets the documents' facts and synthetic data. */
async function openSeeded(
  options: ShapeOptions,
  memory?: RecordMemory,
): Promise<readonly Subgraph[]> {
  const { config, progress, mongoUri } = options;
  const settings = { ...(await settingsOf(options)), recordMemory: memory };
  // Until then it is MongoDB that starts, and the schemas are built meanwhile.
  mongoUri.then(() => progress(opening)).catch(() => undefined);
  const subgraphs = await openSubgraphs(settings);
  if (config.NODE_ENV !== 'production')
    await seedEmpty(subgraphs, { seed: config.SEED, size: presetCases, progress });
  return subgraphs;
}

async function settingsOf({ config, logger, mongoUri }: ShapeOptions): Promise<SubgraphSettings> {
  return {
    mongoUri,
    mongoPreset: mongoPreset(config),
    databasePrefix: config.DATABASE_PREFIX,
    cursorSecret: await cursorSecret(config),
    monitorCommands: tellsCommands(config),
    own: { ...(await signing(config)), RELEASES_MONGODB_URI: config.RELEASES_MONGODB_URI },
    unasked: true,
    logger,
  };
}

async function environmentOf({
  config,
  viewerSecret,
  mongoUri,
}: ShapeOptions): Promise<Record<string, string>> {
  return {
    MONGODB_URI: await mongoUri,
    DATABASE_PREFIX: config.DATABASE_PREFIX,
    VIEWER_SECRET: viewerSecret,
    CURSOR_SECRET: await cursorSecret(config),
    ...(await signing(config)),
    LOG_LEVEL: config.LOG_LEVEL,
    RECORD_CACHE_MB: String(config.RECORD_CACHE_MB),
  };
}

function deferredCall(name: string, up: Promise<ReadonlyMap<string, Subgraph>>): SubgraphCall {
  indexOf(name);
  const subgraph = up.then((subgraphs) => subgraphs.get(name) as Subgraph);
  subgraph.catch(() => undefined);
  return {
    execute: async (request, viewer) => (await subgraph).execute(request, viewer),
    ready: async () => (await subgraph).ready(),
  };
}

function addressAt(ports: readonly number[], name: string): string {
  return `http://127.0.0.1:${ports[indexOf(name)]}/graphql`;
}

function indexOf(name: string): number {
  const index = (subgraphNames as readonly string[]).indexOf(name);
  if (index >= 0) return index;
  throw new StartupError(
    `SUPERGRAPH names a subgraph "${name}", which is none of this graph's; serve a foreign supergraph with \`pnpm gateway\`.`,
  );
}
