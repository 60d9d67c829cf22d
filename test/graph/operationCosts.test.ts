import { readdirSync, readFileSync } from 'node:fs';
import { buildGateway, type OperationCost } from '@spine/gateway';
import { anonymous, silentLogger } from '@spine/kit';
import { beforeAll, expect, test } from 'vitest';
import { supergraphSdl } from '../support/graph.ts';

const folder = new URL('../../schema/operations/', import.meta.url);
const operations = readdirSync(folder).map((file) => file.replace('.graphql', ''));

let app: Awaited<ReturnType<typeof buildGateway>>;
let cost: OperationCost | null = null;

beforeAll(async () => {
  app = await buildGateway({
    supergraphSdl,
    environment: 'production',
    logger: silentLogger,
    authenticate: async () => anonymous,
    subgraphs: () => ({ ready: async () => true, execute: async () => ({ data: {} }) }),
    observeCost: (observed) => {
      cost = observed;
    },
  });
});

async function estimated(query: string, variables: object): Promise<number | undefined> {
  cost = null;
  await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
  return (cost as OperationCost | null)?.estimated;
}

/** Of every variable that a shipped operation needs, one; its size is the operation's default. */
const variables = { country: 'DE', acronym: 'EUROSPINE', group: 'TRAUMA', year: 2021, course: 'a' };

test.each(operations)(
  '%s is within every limit and within what anybody may spend',
  async (name) => {
    const document = readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
    const needed = Object.entries(variables).filter(([variable]) =>
      document.includes(`$${variable}:`),
    );
    const spent = await estimated(document, Object.fromEntries(needed));
    expect(spent).toBeGreaterThan(0);
    expect(spent).toBeLessThanOrEqual(5_000);
  },
);

test('a page costs by the items asked for, and dear figures more than plain ones', async () => {
  const centres = (first: number, fields: string) =>
    `{ centres(first: ${first}) { nodes { ${fields} } } }`;
  expect(await estimated(centres(3, 'name'), {})).toBe(1 + 3);
  expect(await estimated(centres(100, 'name'), {})).toBe(1 + 100);
  expect(await estimated(centres(3, 'volumes { cases }'), {})).toBe(1 + 3 * (1 + 5 * 2));
  expect(await estimated(centres(3, 'benchmark { year }'), {})).toBe(1 + 3 * (1 + 20));
});
