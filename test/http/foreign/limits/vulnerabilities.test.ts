import { expect, test } from 'vitest';
import { cpuTimeOf } from '../../../support/cpuTime.ts';
import { countedGateway } from '../../../support/foreign/countedGateway.ts';
import { foreignGateway, post } from '../../../support/foreign/gateway.ts';
import { times } from '../../../support/operations/times.ts';

const counted = countedGateway();

/** `count` fragments, each spreading the next one twice. */
const doubling = (count: number, leaf: string) =>
  `{ products { ...F1 } } ${times(count - 1, (i) => `fragment F${i + 1} on Product { ...F${i + 2} ...F${i + 2} }`)} fragment F${count} on Product { ${leaf} }`;

/** Two per level, and what they hold. */
const expanded = (count: number, leaves: number): number =>
  2 + Array.from({ length: count - 1 }).reduce<number>((inner) => 2 * (1 + inner), leaves);

/** Milliseconds of CPU that refusing one of these may take: so long the event loop would stand still at most. */
const longestStall = 200;

const counts = Array.from({ length: 27 }, (_, index) => index + 4);

test.each([
  ['same-subgraph', 'id name'],
  ['cross-subgraph', 'name shippingCost'],
])(
  'CVE-2025-32030 and -32031: 4 to 30 doubling fragments (%s) never reach the planner once they expand past the limit',
  async (_, leaf) => {
    for (const count of counts) {
      counted.calls = 0;
      const { result, cpu } = await cpuTimeOf(() => post(counted.app, doubling(count, leaf)));
      const size = expanded(count, 2);
      expect([count, result.status]).toEqual([count, size > 1_000 ? 400 : 200]);
      if (size <= 1_000) continue;
      const limit = 'expanded selections';
      expect(result.body.errors[0].extensions).toMatchObject({ limit, value: size });
      expect([count, counted.calls]).toEqual([count, 0]);
      expect(cpu).toBeLessThan(longestStall);
    }
    expect(doubling(20, leaf).length).toBeLessThan(1_298);
  },
);

test('CVE-2023-26144: five thousand repeated fields are refused by their tokens, not compared with each other', async () => {
  const document = `{ products { ${times(5_000, () => 'id')} } }`;
  const { result, cpu } = await cpuTimeOf(() => post(counted.app, document));
  expect([result.status, result.body.errors[0].extensions.limit]).toEqual([400, 'tokens']);
  expect(counted.calls).toBe(0);
  expect(cpu).toBeLessThan(longestStall);
});

test.each(['__proto__', 'constructor', 'prototype'])(
  'CVE-2026-32621, prototype pollution: %s as an alias is answered with 400',
  async (name) => {
    const { status, body } = await post(counted.app, `{ product(id: "p1") { ${name}: name } }`);
    expect([status, body.errors.length]).toEqual([400, 1]);
    expect(counted.calls).toBe(0);
  },
);

test('CVE-2026-32621, prototype pollution: a subgraph that answers with such keys leaves every object as it was', async () => {
  const hostile =
    '{"data":{"product":{"name":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}},"__proto__":{"polluted":true}}}';
  const polluted = await foreignGateway({
    subgraphs: () => ({ ready: async () => true, execute: async () => JSON.parse(hostile) }),
  });
  const { body } = await post(polluted, '{ product(id: "p1") { name } }');
  expect(body).toEqual({ data: { product: { name: 'x' } } });
  expect('polluted' in {}).toBe(false);
});
