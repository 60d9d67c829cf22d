import { databasePrefix, type Environment, list, port, readEnv, secret } from '@spine/kit/env';
import { StartupError } from '@spine/kit/startup';
import { viewerHeader } from '@spine/kit/viewer';
import { Command } from 'commander';
import type { JWK } from 'jose';
import { z } from 'zod';
import { type SubgraphUrls, subgraphUrls } from './engine/subgraphUrls.ts';
import type { TokenIssuer } from './policy/authenticate.ts';
import type { RateLimits } from './policy/rate/rateLimit.ts';
import { type RequestPolicy, readRequestPolicy } from './policy/requestPolicy.ts';
import { type DocumentSettings, readDocumentSettings } from './policy/trusted/documentSettings.ts';
import {
  type Deadlines,
  type Engine,
  graceOf,
  metricsAt,
  operationSettings,
  tablesAt,
} from './settings.ts';

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
  VIEWER_CLAIMS: list(),
  FORWARD_HEADERS: list()
    .transform((names) => names.map((name) => name.toLowerCase()))
    .refine((names) => names.every(isForwardable), 'a header in it is none that can be forwarded'),
  OIDC_ISSUER: z.string().optional(),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_PUBLIC_KEY: z.string().transform(readKey).optional(),
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
  const env = readEnv(settings, { ...environment, ...flags(argv) });
  return {
    supergraph: env.SUPERGRAPH,
    port: env.PORT,
    host: env.HOST,
    subgraphUrls: env.SUBGRAPH_URLS,
    viewerSecret: env.VIEWER_SECRET ?? null,
    issuer: issuerOf(env),
    forwardHeaders: env.FORWARD_HEADERS,
    logLevel: env.LOG_LEVEL,
    environment: env.NODE_ENV === 'production' ? 'production' : 'development',
    policy: readRequestPolicy(environment),
    documents: readDocumentSettings(environment),
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
    traces: env.OTEL_EXPORTER_OTLP_ENDPOINT,
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

function issuerOf(env: {
  readonly OIDC_ISSUER?: string | undefined;
  readonly OIDC_AUDIENCE?: string | undefined;
  readonly OIDC_PUBLIC_KEY?: JWK | undefined;
  readonly VIEWER_CLAIMS: readonly string[];
}): TokenIssuer | null {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_PUBLIC_KEY: publicKey } = env;
  if (!issuer && !audience && !publicKey) return null;
  if (!issuer || !audience)
    throw new StartupError(
      'OIDC_ISSUER and OIDC_AUDIENCE belong together; set both, or neither to serve everybody as anonymous.',
    );
  if (!publicKey && !/^https?:\/\//.test(issuer))
    throw new StartupError(
      `OIDC_ISSUER is "${issuer}", where no keys can be discovered; set it to an http(s) address or give its key by OIDC_PUBLIC_KEY.`,
    );
  return { issuer, audience, viewerClaims: env.VIEWER_CLAIMS, ...(publicKey && { publicKey }) };
}

function readKey(text: string, context: z.core.$RefinementCtx): JWK {
  try {
    const key: unknown = JSON.parse(text);
    if (typeof key === 'object' && key !== null && 'kty' in key && !('d' in key)) return key as JWK;
  } catch {
    // Reported below, like every other text that is no key.
  }
  context.addIssue('expected a public key as JSON (JWK)');
  return z.NEVER;
}
