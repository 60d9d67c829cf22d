import type { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { memoryCounter, type RateCounter } from './rateCounter.ts';
import { createRates } from './rates.ts';

const limit = (points: number) => ({ points, seconds: 60 });
const caller = (key: string, authenticated = false) => ({ key, authenticated });
const codeOf = (error: GraphQLError) => error.extensions.code;

test('a request costs a point and what it is estimated to cost, never less, until the limit is reached', async () => {
  const limits = { anonymous: limit(100), authenticated: null };
  const rates = createRates(limits, memoryCounter());
  const spend = (cost: number) =>
    rates.spend(caller('a'), cost).then((headers) => headers.get('ratelimit'), codeOf);
  expect(await spend(29)).toBe('"anonymous";r=70;t=60');
  expect(await spend(-50)).toMatch(/r=69;/);
  expect(await spend(68)).toMatch(/^"anonymous";r=0;t=\d+$/);
  expect(await spend(0)).toBe('RATE_LIMITED');
  expect(await rates.spend(caller('b'), 0)).toHaveProperty('size', 2);
});

test('an operation that costs more than a window has takes the whole of one, and is not refused for ever', async () => {
  const rates = createRates({ anonymous: limit(10), authenticated: null }, memoryCounter());
  const headers = await rates.spend(caller('a'), 5_000);
  expect(headers.get('ratelimit')).toMatch(/^"anonymous";r=0;/);
});

test('with and without a token there are limits of their own', async () => {
  const limits = { anonymous: limit(1), authenticated: limit(2) };
  const rates = createRates(limits, memoryCounter());
  const policy = async (who: ReturnType<typeof caller>) =>
    (await rates.spend(who, 0)).get('ratelimit-policy');
  expect(await policy(caller('a'))).toBe('"anonymous";q=1;w=60');
  expect(await policy(caller('a', true))).toBe('"authenticated";q=2;w=60');
});

test('whoever was refused is refused without counting until the window ends', async () => {
  let now = 0;
  let counts = 0;
  const counter: RateCounter = {
    count: async () => {
      counts += 1;
      return { within: false, remaining: 0, seconds: 30 };
    },
  };
  const rates = createRates({ anonymous: limit(1), authenticated: null }, counter, () => now);
  const refused = () => {
    try {
      rates.refuseSpent(caller('a'));
      return null;
    } catch (error) {
      return (error as GraphQLError).message;
    }
  };
  expect(refused()).toBeNull();
  await expect(rates.spend(caller('a'), 0)).rejects.toThrow('try again in 30 seconds');
  now = 29_001;
  expect(refused()).toBe(
    'The limit "anonymous" of 1 in 60 seconds is reached; try again in 1 second.',
  );
  now = 30_000;
  expect(refused()).toBeNull();
  expect(counts).toBe(1);
});
