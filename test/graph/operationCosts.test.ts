import { buildGateway, type OperationCost } from '@spine/gateway';
import { anonymous, silentLogger } from '@spine/kit';
import type { ExecutionResult } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { supergraphSdl } from '../support/graph.ts';
import { operations } from '../support/operations.ts';

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

async function codes(query: string): Promise<string[]> {
  const { body } = await app.inject({ method: 'POST', url: '/graphql', payload: { query } });
  const { errors = [] }: ExecutionResult = JSON.parse(body);
  return errors.map(({ extensions }) => String(extensions.code));
}

test.each(operations)(
  '$name is within every limit and within what anybody may spend',
  async ({ document, variables }) => {
    const spent = await estimated(document, variables);
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

test('a credential costs as much as ten records, so that a page of them by five names is too dear', async () => {
  const register = (fields: string) =>
    `{ certificationRegister(first: 100) { nodes { certificate { ${fields} } } } }`;
  expect(await estimated(register('credential'), {})).toBe(1 + 100 * (1 + 1 + 10));
  const fiveNames = register(
    'a: credential b: credential c: credential d: credential e: credential',
  );
  expect(await estimated(fiveNames, {})).toBe(1 + 100 * (1 + 1 + 5 * 10));
  expect(await codes(fiveNames)).toEqual(['COST_ESTIMATED_TOO_EXPENSIVE']);
});

test('hashes of the log cost one each, by whatever name, so that the budget bounds them', async () => {
  const hashes = (fields: string) => estimated(`{ auditTrail { ${fields} } }`, {});
  expect(await hashes('leafHashes')).toBe(10 + 100);
  const byNames = (count: number) =>
    Array.from({ length: count }, (_, index) => `a${index}: leafHashes(first: 1000)`).join(' ');
  expect(await hashes(byNames(2))).toBe(10 + 2_000);
  expect(await codes(`{ auditTrail { ${byNames(5)} } }`)).toEqual(['COST_ESTIMATED_TOO_EXPENSIVE']);
});
