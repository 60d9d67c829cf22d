import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '@spine/spine';
import { request } from 'undici';
import { composed } from '../../support/foreign/supergraph.ts';
import { benchDirectory } from '../checkout.ts';
import type { Contestant, Workload } from '../measure.ts';
import { bundled } from '../targets/bundled.ts';
import { startProgram } from '../targets/program.ts';
import { shop, shopOperations } from './shop.ts';

/** A gateway over the shop. */
export interface ShopGateway extends Contestant {
  /** Of its GraphQL endpoint. */
  readonly path: string;
}

/** Where the shop's supergraph lies while its subgraphs run; other gateways are started on it. */
export const shopSupergraph = join(benchDirectory, 'shop.graphql');
/** The first port of the subgraphs where other gateways are to call them. */
export const shopPort = 4_201;

/** Starts the shop's subgraphs and writes their supergraph. */
export async function startShop(firstPort: number): Promise<{ stop(): Promise<void> }> {
  const bundle = await bundled('test/bench/foreign/main.ts', 'shop');
  const program = await startProgram([bundle, String(firstPort)], { NODE_ENV: 'production' });
  const [line] = await program.says(/\{"urls".*\}\}/);
  await writeFile(shopSupergraph, composed(shop, JSON.parse(line).urls));
  return program;
}

/**
 * Starts a gateway over the shop, in production.
 *
 * @param command the program, as one starts it, without its flags
 */
export async function startShopGateway(
  name: string,
  command: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<ShopGateway & { stop(): Promise<void> }> {
  const port = await freePort();
  const flags = ['--supergraph', shopSupergraph, '--port', String(port)];
  const program = await startProgram([...command, ...flags], {
    NODE_ENV: 'production',
    // The deep operation is dearer than a stranger may ask; what it costs is counted all the same.
    COST_BUDGET: '1000000',
    ...settings,
  });
  const url = `http://127.0.0.1:${port}`;
  await program.answers(`${url}/health/live`);
  return { name, url, path: '/graphql', pids: [program.pid], stop: program.stop };
}

/** Starts Apollo's own gateway over the shop, in production, as one starts it who sets nothing. */
export async function startStockGateway(): Promise<ShopGateway & { stop(): Promise<void> }> {
  const bundle = await bundled('test/bench/foreign/stock.ts', 'stock');
  const port = await freePort();
  const program = await startProgram(
    [bundle, '--supergraph', shopSupergraph, '--port', String(port)],
    { NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
  );
  const [, url = ''] = await program.says(/"url":"([^"]+)"/);
  return {
    name: 'stock',
    url: url.replace(/\/$/, ''),
    path: '/',
    pids: [program.pid],
    stop: program.stop,
  };
}

/** One operation of the shop. */
export type ShopOperation = keyof typeof shopOperations;

/** The request for an operation of the shop, from one of its products on. */
export function shopShot(
  operation: ShopOperation,
  from: number,
  headers: Readonly<Record<string, string>> = {},
) {
  return {
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: shopOperations[operation], variables: { from } }),
    bytes: null,
  };
}

/** More than are ever under way at a time, so that a gateway answers each by calls of its own. */
const different = 300;

/** An operation of the shop, over and over, each time from another product on. */
export function shopWorkload(
  operation: ShopOperation,
  headers: Readonly<Record<string, string>> = {},
  name: string = operation,
): Workload<ShopGateway> {
  const shots = Array.from({ length: different }, (_, index) =>
    shopShot(operation, index * 3, headers),
  );
  return {
    name,
    shots: ({ path }) => {
      let sent = 0;
      return () => {
        sent += 1;
        return { ...(shots[sent % different] as (typeof shots)[number]), path };
      };
    },
  };
}

/**
 * Compares what gateways answer.
 *
 * @returns bytes of the answers
 * @throws Error naming the gateway whose answer is not the first one's
 */
export async function verifyShop(
  gateways: readonly ShopGateway[],
): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const operation of Object.keys(shopOperations) as ShopOperation[]) {
    const answers: string[] = [];
    for (const gateway of gateways) answers.push(await ask(gateway, operation));
    const other = gateways.find((_, index) => answers[index] !== answers[0]);
    if (other) throw new Error(`${other.name} answers the ${operation} operation otherwise.`);
    sizes[operation] = Buffer.byteLength(answers[0] ?? '');
  }
  return sizes;
}

async function ask({ name, url, path }: ShopGateway, operation: ShopOperation): Promise<string> {
  const { headers, body } = shopShot(operation, 0);
  const response = await request(`${url}${path}`, { method: 'POST', headers, body });
  const { data, errors } = (await response.body.json()) as { data?: unknown; errors?: unknown };
  if (!data || errors)
    throw new Error(`${name} answers ${operation} by ${JSON.stringify(errors)}.`);
  return JSON.stringify({ data });
}
