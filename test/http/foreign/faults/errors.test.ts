import { defaultPolicy } from '@spine/gateway';
import { describe, expect, test } from 'vitest';
import { post } from '../../../support/foreign/gateway.ts';
import { answering, loggedReviews } from '../../../support/foreign/loggedReviews.ts';

test.each([200, 400, 500])('a GraphQL answer counts with status %i too', async (status) => {
  const answer = {
    data: { _entities: [{ coded: 'said' }] },
    errors: [{ message: 'Mind the gap.', extensions: { code: 'GAP' } }],
  };
  const { app } = await loggedReviews(answering(status, JSON.stringify(answer)));
  const response = await post(app, '{ product(id: "p1") { coded } }');
  expect(response.status).toBe(200);
  expect(response.body).toEqual({
    errors: [{ message: 'Mind the gap.', extensions: { code: 'GAP' } }],
    data: { product: { coded: 'said' } },
  });
});

/** A subgraph's answer to the field `coded` of a product: an error with this code. */
const refusing = (code: string) =>
  answering(
    200,
    JSON.stringify({
      data: { _entities: [{ coded: null }] },
      errors: [
        {
          message: 'Ask for Product.secretName.',
          path: ['_entities', 0, 'coded'],
          extensions: { code },
        },
      ],
    }),
  );
const ofGap = (message: string, code: string) => ({
  errors: [{ message, path: ['product', 'coded'], extensions: { code } }],
  data: { product: { coded: null } },
});

/** What stands for errors that are not told. */
const leftOut = (count: number) => ({
  message: `More went wrong than is told here: ${count} more errors, each with a null in its place.`,
  extensions: { code: 'TOO_MANY_ERRORS' },
});

describe.each(['spine', 'apollo'] as const)('with the engine %s', (engine) => {
  test.each([
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'PERSISTED_QUERY_NOT_FOUND',
    'PERSISTED_QUERY_NOT_SUPPORTED',
    'OPERATION_RESOLUTION_FAILURE',
    'BAD_REQUEST',
    'SUBGRAPH_UNREACHABLE',
    'ECONNREFUSED',
    'GAP',
  ])('what a subgraph says with the code %s is for the log', async (code) => {
    const { app, logged } = await loggedReviews(refusing(code), { engine, policy: defaultPolicy });
    const { status, body } = await post(app, '{ product(id: "p1") { coded } }');
    expect(status).toBe(200);
    const message = 'Something went wrong on our side; the log has the details.';
    expect(body).toEqual(ofGap(message, 'INTERNAL_SERVER_ERROR'));
    expect(logged).toMatchObject([
      { err: { message: 'Ask for Product.secretName.', extensions: { subgraphCode: code } } },
    ]);
  });

  test.each([
    'BAD_USER_INPUT',
    'IDEMPOTENCY_KEY_REUSED',
    'NOT_RECORDED',
    'TIMEOUT',
    'UNAUTHORIZED_FIELD_OR_TYPE',
  ])('what a subgraph says with the code %s is for the client', async (code) => {
    const { app, logged } = await loggedReviews(refusing(code), { engine, policy: defaultPolicy });
    const { body } = await post(app, '{ product(id: "p1") { coded } }');
    expect(body).toEqual(ofGap('Ask for Product.secretName.', code));
    expect(logged).toEqual([]);
  });

  test.each([150, 40_000])(
    'of %i errors of one entity a hundred are told, and once how many more there are',
    async (count) => {
      const error = (index: number) => ({
        message: `Gap ${100_000 + index}.`,
        path: ['_entities', 0, 'coded'],
        extensions: { code: 'GAP' },
      });
      const all = Array.from({ length: count }, (_, index) => error(index));
      const before = { message: 'More.', extensions: { code: 'TOO_MANY_ERRORS', untold: 7 } };
      const answer = {
        data: { _entities: [{ coded: 'said' }] },
        errors: [...all.reverse(), before],
      };
      const infos: object[] = [];
      const logger = { info: (details: object) => infos.push(details), warn() {}, error() {} };
      const { app } = await loggedReviews(answering(200, JSON.stringify(answer)), {
        engine,
        logger,
      });
      const { body } = await post(app, '{ product(id: "p1") { name coded } }');
      const [summary, ...told] = body.errors;
      const untold = count - 100 + 7;
      expect(summary).toEqual(leftOut(untold));
      const messages = Array.from({ length: 100 }, (_, index) => `Gap ${100_000 + index}.`);
      expect(told.map(({ message }: Error) => message)).toEqual(messages);
      expect(body.data).toEqual({ product: { name: 'Retractor', coded: 'said' } });
      expect(infos).toContainEqual({ untold });
    },
  );
});

test('a null that an error may explain which its subgraph left out is no fault', async () => {
  const errors = [{ message: 'More.', extensions: { code: 'TOO_MANY_ERRORS', untold: 7 } }];
  const answer = { data: { _entities: [null] }, errors };
  const { app, logged } = await loggedReviews(answering(200, JSON.stringify(answer)));
  const { body } = await post(app, '{ product(id: "p1") { name reviews { id } } }');
  expect(body).toEqual({ errors: [leftOut(7)], data: { product: null } });
  expect(logged).toEqual([]);
});
