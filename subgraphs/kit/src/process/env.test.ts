import { expect, test } from 'vitest';
import { z } from 'zod';
import { port, readEnv, secret } from './env.ts';
import { StartupError } from './startup.ts';

const shape = {
  PORT: port(4000),
  LEVEL: z.enum(['info', 'warn']).default('info'),
  A_SECRET: secret(),
};
const good = 'x'.repeat(32);

test('absent and empty settings take their defaults', () => {
  expect(readEnv(shape, { A_SECRET: good, PORT: '' })).toEqual({
    PORT: 4000,
    LEVEL: 'info',
    A_SECRET: good,
  });
});

test('every problem is named at once, with its value and the way out', () => {
  const read = () => readEnv(shape, { PORT: 'door', LEVEL: 'loud', A_SECRET: good });
  expect(read).toThrow(StartupError);
  expect(read).toThrow(/PORT is "door": .*LEVEL is "loud": .*unset it/);
});

test('the value of a secret is never repeated', () => {
  const read = () => readEnv(shape, { A_SECRET: 'too short' });
  expect(read).toThrow(/A_SECRET/);
  expect(read).not.toThrow(/too short/);
});

const offersDefault = /or unset it for the default\.$/;
const refusal = (schema: z.ZodType, environment: Record<string, string> = {}) => {
  try {
    return String(readEnv({ A_SECRET: schema }, { A_SECRET: 'short', ...environment }));
  } catch (error) {
    return (error as Error).message;
  }
};

test('a default is offered where there is one', () => {
  expect(refusal(secret())).toMatch(/Set A_SECRET accordingly\.$/);
  expect(refusal(secret().default(good))).toMatch(offersDefault);
  expect(refusal(secret().default(good), { NODE_ENV: 'production' })).toMatch(offersDefault);
});

test('what is made up in development is offered there alone', () => {
  expect(refusal(secret().optional())).toMatch(offersDefault);
  const inProduction = refusal(secret().optional(), { NODE_ENV: 'production' });
  expect(inProduction).toMatch(/Set A_SECRET accordingly\.$/);
});

test.each(['-1', '65536', '4000.5', 'NaN', ' ', '0x10', '1e3', '4_000'])(
  'port %j is refused',
  (given) => {
    expect(() => readEnv({ PORT: port(1) }, { PORT: given })).toThrow(/PORT/);
  },
);

test('spaces around a number are none of it', () => {
  expect(readEnv({ PORT: port(1) }, { PORT: ' 4001 ' })).toEqual({ PORT: 4001 });
});
