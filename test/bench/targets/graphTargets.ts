import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '@spine/spine';
import { syntheticWorld } from '@spine/synthetic';
import { signingSettings } from '../../support/signing.ts';
import { benchFolder, checkout } from '../checkout.ts';
import { bundled } from './bundled.ts';
import type { Issuer } from './issuer.ts';
import { type Program, startProgram } from './program.ts';
import { endpointShot, graphqlShot, type Target } from './Target.ts';
import { unlimitedAttempts } from './unlimitedAttempts.ts';

/** What the targets have in common. */
export interface Surroundings {
  readonly mongoUri: string;
  readonly issuer: Issuer;
  /** Tokens by role. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** A target that the bench started. */
export interface StartedTarget extends Target {
  stop(): Promise<void>;
}

const spine = ['run.mjs', 'spine/src/main.ts'];
export const viewerSecret = 'a viewer secret that only the bench uses';
const cursorSecret = 'a cursor secret that only the bench uses';
const seed = 1;

/** The engines; the first is the default. */
export const engines: readonly string[] = ['spine', 'apollo'];

/** Tokens for the roles that the operations ask for. */
export async function roleTokens(issuer: Issuer): Promise<Surroundings['tokens']> {
  const [auditor] = syntheticWorld(seed).auditors;
  return {
    auditor: await issuer.token({ scope: 'audit:read audit:write', person_id: auditor?.id }),
  };
}

/** Fills the databases as `pnpm start` would; those of a name of their own where they get a prefix. */
export async function seedDatabases(mongoUri: string, cases: number, prefix = ''): Promise<void> {
  const environment = { MONGODB_URI: mongoUri, SEED: String(seed), DATABASE_PREFIX: prefix };
  const program = await startProgram([...spine, 'seed', '--cases', String(cases)], environment);
  await program.says(/Seeded|Nothing to seed|Added/);
  await program.stop();
}

interface Shape {
  readonly name: string;
  readonly engine: string;
  readonly services: boolean;
  /** The first port of the services; 0 takes any. */
  readonly subgraphPort?: number;
  /** Settings besides those of production. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What the names of its databases begin with, where they are not the surroundings' own. */
  readonly prefix?: string;
  /** How Node is told to run the program, where not as one starts it. */
  readonly command?: readonly string[];
}

/** Starts the graph as one does in production, and waits until it answers. */
export async function startGraphTarget(
  { name, engine, services, subgraphPort = 0, settings = {}, prefix = '', command = spine }: Shape,
  surroundings: Surroundings,
): Promise<StartedTarget> {
  const port = await freePort();
  const program = await startProgram(
    [...command, 'start', ...(services ? ['--services'] : [])],
    await productionEnvironment(surroundings, {
      ENGINE: engine,
      PORT: String(port),
      SUBGRAPH_PORT: String(subgraphPort),
      DATABASE_PREFIX: prefix,
      ...settings,
    }),
  );
  await program.says(/is up/);
  return {
    ...running(program, name, `http://127.0.0.1:${port}`),
    shot: graphqlShot('/graphql', surroundings.tokens),
  };
}

/** The settings of a graph in production on the bench's MongoDB, whose tokens come from the bench's issuer. */
export async function productionEnvironment(
  { mongoUri, issuer }: Surroundings,
  settings: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const data = await benchFolder('data');
  const supergraph = join(data, 'supergraph.graphql');
  const committed = await readFile(join(checkout, 'schema/supergraph.graphql'), 'utf8');
  await writeFile(supergraph, unlimitedAttempts(committed));
  return {
    NODE_ENV: 'production',
    MONGODB_URI: mongoUri,
    DATA_DIR: data,
    SUPERGRAPH: supergraph,
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: issuer.audience,
    VIEWER_SECRET: viewerSecret,
    CURSOR_SECRET: cursorSecret,
    ...signingSettings,
    ...settings,
  };
}

/** Starts the hand-written endpoints, in production too. */
export async function startEndpoints(name: string, mongoUri: string): Promise<StartedTarget> {
  const bundle = await bundled('test/bench/endpoints/main.ts', 'endpoints');
  const program = await startProgram([bundle, mongoUri], { NODE_ENV: 'production' });
  const [, address = ''] = await program.says(/"address":"([^"]+)"/);
  return { ...running(program, name, address), shot: endpointShot };
}

function running(program: Program, name: string, url: string) {
  return { name, url, pids: [program.pid], stop: program.stop };
}
