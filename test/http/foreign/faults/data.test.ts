import { expect, test } from 'vitest';
import { theatreCall, theatreGateway } from '../../../support/foreign/engine/theatreGateway.ts';
import { post } from '../../../support/foreign/gateway.ts';
import { answering, loggedReviews } from '../../../support/foreign/loggedReviews.ts';

test('a null that a subgraph must not send is an error where it belongs', async () => {
  const { app, logged } = await loggedReviews(
    answering(200, '{"data":{"_entities":[{"reviews":[{"id":"r1"},{"id":null}]}]}}'),
  );
  const response = await post(app, '{ product(id: "p1") { name reviews { id } } }');
  expect(response.status).toBe(200);
  expect(response.body).toEqual({
    errors: [
      {
        message: 'Something went wrong on our side; the log has the details.',
        path: ['product', 'reviews', 1, 'id'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ],
    data: { product: null },
  });
  expect(logged).toHaveLength(1);
});

test('data of a shape that the schema forbids is the subgraph’s fault, not a bad request', async () => {
  const { app } = await loggedReviews(
    answering(200, '{"data":{"_entities":[{"reviews":{"id":"db.internal"}}]}}'),
  );
  const response = await post(app, '{ product(id: "p1") { reviews { id } } }');
  expect(response.status).toBe(200);
  expect(response.body).toEqual({
    errors: [
      {
        message: 'Something went wrong on our side; the log has the details.',
        path: ['product', 'reviews'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ],
    data: { product: null },
  });
});

test.each(['spine', 'apollo'] as const)(
  'an object of a type that its field has none of costs the field alone, with the engine %s',
  async (engine) => {
    const items = [{ __typename: 'Tray', number: 1 }];
    const answer = { data: { tray: { number: 1, items } } };
    const app = await theatreGateway({
      engine,
      subgraphs: (name) => ({ ...theatreCall(name), execute: async () => answer }),
    });
    const { status, body } = await post(app, '{ tray(number: 1) { number items { id } } }');
    await app.close();
    expect(status).toBe(200);
    expect(body).toEqual({
      errors: [expect.objectContaining({ extensions: { code: 'INTERNAL_SERVER_ERROR' } })],
      data: { tray: { number: 1, items: [null] } },
    });
    expect(body.errors[0].path.slice(0, 3)).toEqual(['tray', 'items', 0]);
  },
);

test('a subgraph cannot reach the prototype of every object', async () => {
  const { app } = await loggedReviews(
    answering(
      200,
      '{"data":{"_entities":[{"coded":"said","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}}',
    ),
  );
  const { body } = await post(app, '{ product(id: "p1") { coded } }');
  expect(body).toEqual({ data: { product: { coded: 'said' } } });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
