import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { subgraphs } from '../../support/foreign/gateway.ts';
import {
  endedGateway,
  startedGateway,
  supergraphFile,
} from '../../support/foreign/gatewayProcess.ts';
import { products } from '../../support/foreign/products.ts';
import { listening, serve } from '../../support/foreign/subgraph.ts';
import { composed } from '../../support/foreign/supergraph.ts';

const closed = 'http://127.0.0.1:1/graphql';
const sdl = composed(subgraphs, { products: closed, inventory: closed, reviews: closed });

const starts: readonly (readonly [string, string[], Record<string, string>, RegExp])[] = [
  ['no supergraph', [], {}, /SUPERGRAPH is not usable: name the supergraph file to serve/],
  [
    'a file that does not exist',
    ['--supergraph', '/nowhere'],
    {},
    /SUPERGRAPH is "\/nowhere", which does not/,
  ],
  ['an unknown environment', [], { SUPERGRAPH: '/', NODE_ENV: 'staging' }, /NODE_ENV is "staging"/],
  ['an unknown flag', ['--prot', '1'], {}, /unknown option '--prot'/],
];

test.each(starts)(
  'a start with %s ends with one sentence',
  async (_, flags, environment, sentence) => {
    const { code, stdout, stderr } = await endedGateway(flags, environment);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^error: .*\n$/);
    expect(stdout).toBe('');
    expect(code).toBe(1);
  },
);

test('a start on a supergraph that does not parse ends with one sentence', async () => {
  const { code, stderr } = await endedGateway([
    '--supergraph',
    await supergraphFile('nothing here'),
  ]);
  expect(stderr).toMatch(/^error: SUPERGRAPH does not parse at line 1, column 1 .*\n$/);
  expect(code).toBe(1);
});

test('a start on a taken port ends with one sentence', async () => {
  const other = await listening(createServer());
  const { port } = new URL(other.url);
  const { code, stderr } = await endedGateway([], {
    SUPERGRAPH: await supergraphFile(sdl),
    PORT: port,
  });
  await other.close();
  expect(stderr).toBe(
    `error: PORT ${port} is taken by another program; stop it or set PORT to a free one.\n`,
  );
  expect(code).toBe(1);
});

test('it starts before its subgraphs, says that it is not ready, and answers once they are there', async () => {
  const reserved = await listening(createServer());
  await reserved.close();
  const gateway = await startedGateway(sdl, { SUBGRAPH_URLS: `products=${reserved.url}` });

  const before = await fetch(`${gateway.address}/health/ready`);
  expect(before.status).toBe(503);
  expect(await before.json()).toEqual({
    status: 'not ready',
    subgraphs: { inventory: 'not ready', products: 'not ready', reviews: 'not ready' },
  });
  expect(await ask(gateway.address)).toEqual({
    errors: [
      {
        message: 'The products subgraph did not answer.',
        path: ['product'],
        extensions: { code: 'SUBGRAPH_UNREACHABLE' },
      },
    ],
    data: { product: null },
  });

  const running = await serve(products, Number(new URL(reserved.url).port));
  expect(await ask(gateway.address)).toEqual({ data: { product: { name: 'Retractor' } } });
  const after = async () => (await fetch(`${gateway.address}/health/ready`)).json();
  // An answer is kept for a second.
  await expect.poll(after, { timeout: 20_000 }).toMatchObject({ subgraphs: { products: 'ready' } });

  await running.close();
  expect(await gateway.stop()).toMatchObject({ code: 0, stderr: '' });
});

/** pino's level of a warning. */
const warn = 40;

test.each([
  ['without an issuer it says once that everybody is anonymous, whatever they send', {}, 1],
  [
    'with an issuer it says nothing of the kind',
    { OIDC_ISSUER: 'https://issuer.invalid', OIDC_AUDIENCE: 'urn:graph' },
    0,
  ],
])('%s', async (_, environment, times) => {
  const gateway = await startedGateway(sdl, environment);
  const { stdout } = await gateway.stop();
  const told = stdout.split('\n').filter((line) => line.includes('everybody is anonymous'));
  expect(told.map((line) => JSON.parse(line).level)).toEqual(Array(times).fill(warn));
});

async function ask(address: string): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ product(id: "p1") { name } }' }),
  });
  return response.json();
}
