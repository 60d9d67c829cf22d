import {
  databasePrefix,
  type Environment,
  list,
  port,
  readEnv,
  readTogether,
  secret,
} from '@spine/kit/env';
import { tracesTo } from '@spine/kit/startTracing';
import { viewerHeader } from '@spine/kit/viewer';
import { Command } from 'commander';
import { z } from 'zod';
import { readIssuer } from './policy/issuerSettings.ts';
import type { RateLimits } from './policy/rate/rateLimit.ts';
import { type RequestPolicy, readRequestPolicy } from './policy/requestPolicy.ts';
import type { TokenIssuer } from './policy/token/authenticate.ts';
import { type DocumentSettings, readDocumentSettings } from './policy/trusted/documentSettings.ts';
import {
  type Deadlines,
  type Engine,
  graceOf,
  metricsAt,
  operationSettings,
  tablesAt,
} from './settings.ts';
import { type SubgraphUrls, subgraphUrls } from './supergraph/subgraphUrls.ts';

/** All that the gateway's process takes from its command line and environment. */
export interface GatewayConfig {
  /** Path of the supergraph file. */
  readonly supergraph: string;
  readonly port: number;
  readonly host: string;
  readonly subgraphUrls: SubgraphUrls;
  readonly viewerSecret: string | null;
  /** Null where nobody's tokens count and every viewer is anonymous. */
  readonly issuer: TokenIssuer | null;
  readonly forwardHeaders: readonly string[];
  readonly logLevel: string;
  readonly environment: 'development' | 'production';
  readonly policy: RequestPolicy;
  readonly documents: DocumentSettings;
  readonly deadlines: Deadlines;
  readonly maxInFlight: number;
  readonly engine: Engine;
  readonly rateLimits: RateLimits;
  /** Null where each gateway counts for itself. */
  readonly rateMongoUri: string | null;
  readonly databasePrefix: string;
  readonly trustProxy: number;
  /** Where query plans are kept for the next process; null where they are not. */
  readonly plansDirectory: string | null;
  /** Directories that tables are defined in. */
  readonly tables: readonly string[];
  /** Milliseconds between two looks at the supergraph file. */
  readonly supergraphWatch: number;
  /** Milliseconds between telling that it stops, and stopping. */
  readonly shutdownGrace: number;
  /** Processes that answer. */
  readonly workers: number;
  /** Null where nobody collects them. */
  readonly metrics: { readonly port: number; readonly host: string } | null;
  /** The address of the collector that gets traces; absent where there is none. */
  readonly traces: string | undefined;
}

/** Headers that belong to one connection or one body. */
const unforwardable =
  /^(host|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|accept|content-.*)$/;

function isForwardable(name: string): boolean {
  return /^[\w-]+$/.test(name) && name !== viewerHeader && !unforwardable.test(name);
}

const settings = {
  SUPERGRAPH: z.string('name the supergraph file to serve, by --supergraph FILE or SUPERGRAPH'),
  PORT: port(4000),
  HOST: z.string().default('127.0.0.1'),
  SUBGRAPH_URLS: subgraphUrls(),
  VIEWER_SECRET: secret().optional(),
  FORWARD_HEADERS: list()
    .transform((names) => names.map((name) => name.toLowerCase()))
    .refine((names) => names.every(isForwardable), 'a header in it is none that can be forwarded'),
  RATE_LIMIT_MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/./, 'expected the address of a MongoDB, mongodb://…')
    .optional(),
  DATABASE_PREFIX: databasePrefix(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  ...operationSettings,
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
};

/**
 * Reads the settings; a flag wins over the variable of its name.
 *
 * @throws StartupError naming what cannot be used
 */
export function readConfig(
  argv: readonly string[],
  environment: Environment = process.env,
): GatewayConfig {
  const { env, ...read } = readTogether({
    env: () => readEnv(settings, { ...environment, ...flags(argv) }),
    policy: () => readRequestPolicy(environment),
    documents: () => readDocumentSettings(environment),
    issuer: () => readIssuer(environment),
  });
  return {
    ...read,
    supergraph: env.SUPERGRAPH,
    port: env.PORT,
    host: env.HOST,
    subgraphUrls: env.SUBGRAPH_URLS,
    viewerSecret: env.VIEWER_SECRET ?? null,
    forwardHeaders: env.FORWARD_HEADERS,
    logLevel: env.LOG_LEVEL,
    environment: env.NODE_ENV === 'production' ? 'production' : 'development',
    deadlines: env.SUBGRAPH_DEADLINE,
    maxInFlight: env.MAX_IN_FLIGHT,
    engine: env.ENGINE,
    rateLimits: env.RATE_LIMIT,
    rateMongoUri: env.RATE_LIMIT_MONGODB_URI ?? null,
    databasePrefix: env.DATABASE_PREFIX,
    trustProxy: env.TRUST_PROXY,
    plansDirectory: env.PLANS_DIR ?? null,
    tables: tablesAt(env),
    supergraphWatch: env.SUPERGRAPH_WATCH,
    shutdownGrace: graceOf(env),
    workers: env.WORKERS,
    metrics: metricsAt(env),
    traces: tracesTo(env),
  };
}

function flags(argv: readonly string[]): Environment {
  const command = new Command('gateway')
    .description('Serves a Federation 2 supergraph over HTTP, calling the subgraphs that it names.')
    .option('--supergraph <file>', 'the supergraph file (SUPERGRAPH)')
    .option('--port <number>', 'the port to listen on, 0 for a free one (PORT, 4000)')
    .option('--host <address>', 'the address to listen on (HOST, 127.0.0.1)')
    .showSuggestionAfterError(false)
    .parse(argv);
  const { supergraph, port, host } = command.opts<Record<string, string>>();
  return Object.fromEntries(
    Object.entries({ SUPERGRAPH: supergraph, PORT: port, HOST: host }).filter(([, value]) => value),
  );
}
