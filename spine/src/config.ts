import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { type DocumentSettings, readDocumentSettings } from '@spine/gateway/documentSettings';
import { type RequestPolicy, readRequestPolicy } from '@spine/gateway/requestPolicy';
import { operationSettings } from '@spine/gateway/settings';
import { subgraphUrls } from '@spine/gateway/subgraphUrls';
import {
  databasePrefix,
  type Environment,
  port,
  readEnv,
  readTogether,
  recordCacheMb,
  secret,
  whole,
} from '@spine/kit/env';
import { StartupError } from '@spine/kit/startup';
import { explainSettings } from '@spine/kit/tellsCommands';
import { settings as qualitySettings } from '@spine/quality/settings';
import { z } from 'zod';
import { checkout } from './checkout.ts';

/** All that this program takes from its environment. docs/configuration.md lists the same. */
const settings = {
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: port(4000),
  HOST: z.string().default('127.0.0.1'),
  SUBGRAPH_PORT: port(4001),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/./, 'expected the address of a MongoDB replica set, mongodb://…')
    .optional(),
  DATABASE_PREFIX: databasePrefix(),
  DATA_DIR: directory('.data'),
  SUPERGRAPH: directory('schema/supergraph.graphql'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  SEED: whole('expected a whole number from 0 to 2147483647', 0, 2_147_483_647).default(1),
  OIDC_ISSUER: z
    .url({
      protocol: /^https?$/,
      error: 'expected an http(s) address, where its keys can be discovered',
    })
    .optional(),
  OIDC_AUDIENCE: z.string().optional(),
  VIEWER_SECRET: secret().optional(),
  CURSOR_SECRET: secret().optional(),
  RELEASES_MONGODB_URI: qualitySettings.RELEASES_MONGODB_URI,
  SIGNING_KEYS: qualitySettings.SIGNING_KEYS.optional(),
  SIGNING_ISSUER: qualitySettings.SIGNING_ISSUER.optional(),
  SUBGRAPH_URLS: subgraphUrls(),
  RECORD_CACHE_MB: recordCacheMb(),
  ...operationSettings,
  ...explainSettings,
  MONGOMS_SYSTEM_BINARY: z.string().optional(),
  XDG_CACHE_HOME: z.string().optional(),
  PATH: z.string().default(''),
};

export interface Config extends z.output<z.ZodObject<typeof settings>> {
  /** The limits, the cost budget and the origins that the gateway holds requests to. */
  readonly policy: RequestPolicy;
  /** Which documents are trusted: those of the checkout unless set otherwise. */
  readonly documents: DocumentSettings;
}

/**
 * Reads and checks the settings.
 *
 * @throws StartupError naming each one that cannot be used
 */
export function readConfig(environment: Environment = process.env): Config {
  const { env, policy, documents } = readTogether({
    env: () => readEnv(settings, environment),
    issuer: () => refuseHalfIssuer(environment),
    policy: () => readRequestPolicy(environment),
    documents: () => readDocumentSettings(environment, [join(checkout, 'schema/operations.json')]),
  });
  return { ...env, policy, documents };
}

function refuseHalfIssuer({ OIDC_ISSUER, OIDC_AUDIENCE }: Environment): void {
  if (Boolean(OIDC_ISSUER) === Boolean(OIDC_AUDIENCE)) return;
  throw new StartupError(
    'OIDC_ISSUER and OIDC_AUDIENCE belong together; set both, or neither for the built-in development issuer.',
  );
}

/**
 * The defaults made up for development are refused in production.
 *
 * @throws StartupError naming all that is missing together
 */
export function requireInProduction(config: Config, names: readonly (keyof Config)[]): void {
  const missing = names.filter((name) => config[name] === undefined);
  if (config.NODE_ENV !== 'production' || missing.length === 0) return;
  const list = new Intl.ListFormat('en').format(missing);
  throw new StartupError(
    `In production ${list} must come from the environment; set ${missing.length > 1 ? 'them' : 'it'}, or unset NODE_ENV for the development defaults.`,
  );
}

/** The environment of a program started by this one: ours, and what is set for it. */
export function childEnvironment(set: Environment): NodeJS.ProcessEnv {
  return { ...process.env, ...set };
}

/** Where a fetched mongod may be kept, best first: the user's cache, else beside the data. */
export function cacheDirectories({ XDG_CACHE_HOME, DATA_DIR }: Config): readonly string[] {
  const caches = [XDG_CACHE_HOME, join(home(), '.cache')].filter(
    (path) => path && isAbsolute(path),
  );
  return [
    ...caches.slice(0, 1).map((path) => join(String(path), 'spine-care-graph')),
    join(DATA_DIR, 'cache'),
  ];
}

/** A path; relative ones start where the program was started, the preset in the checkout. */
function directory(preset: string) {
  return z
    .string()
    .default(join(checkout, preset))
    .transform((path) => resolve(path));
}

/** Empty for a user without a home. */
function home(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}
