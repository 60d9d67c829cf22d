import { silentLogger } from '@spine/kit/Logger';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { boundedErrors } from './boundedErrors.ts';
import type { EngineRequest, GatewayEngine } from './gatewayEngine.ts';

/** The errors that are told of an answer that has these. */
async function told(
  errors: readonly GraphQLError[],
  valueCompletion: readonly GraphQLError[] = [],
) {
  const answered = { data: null, errors, extensions: { valueCompletion } };
  const engine = {
    load: async () => ({ executor: async () => answered }),
  } as unknown as GatewayEngine;
  const { executor } = await boundedErrors(engine, silentLogger).load({} as never);
  const answer = await executor?.({ context: {} } as EngineRequest);
  return (answer as { errors: readonly GraphQLError[] }).errors;
}

const at = (index: number, code?: string) =>
  new GraphQLError('said', { path: ['items', index], extensions: code ? { code } : {} });
const refusals = Array.from({ length: 150 }, (_, index) => at(index, 'BAD_USER_INPUT'));

test('of more than a hundred errors the first by their places are told, and how many others there are', async () => {
  const errors = await told(refusals.toReversed());
  expect(errors.slice(0, 100).map(({ path }) => path?.[1])).toEqual([...Array(100).keys()]);
  expect(errors[100]?.extensions).toEqual({ code: 'TOO_MANY_ERRORS', untold: 50 });
  expect(errors).toHaveLength(101);
});

test.each([undefined, 'DOWNSTREAM_SERVICE_ERROR', 'INTERNAL_SERVER_ERROR'])(
  'a fault among them (%s) is told, so that the log has it',
  async (code) => {
    const [first] = await told([...refusals, at(999, code)]);
    expect(first?.path).toEqual(['items', 999]);
  },
);

test('nulls that may not be, which Apollo’s engine tells beside, count among them', async () => {
  const nulls = Array.from({ length: 150 }, (_, index) => at(index));
  const errors = await told([], nulls);
  expect([errors.length, errors[100]?.extensions.untold]).toEqual([101, 50]);
});
