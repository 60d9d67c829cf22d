import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { defaultPolicy, type GatewayOptions, remoteSubgraph } from '@spine/gateway';
import { afterEach, describe, expect, test } from 'vitest';
import { foreignGateway, post, subgraphNamed } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import { listening } from '../../support/foreign/subgraph.ts';

/** Milliseconds that a silent subgraph is waited for here. */
const deadline = 100;
const opened: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** The foreign graph with its reviews behind this listener; answers what a client gets, and the log. */
async function withReviews(listener: RequestListener, given: Partial<GatewayOptions> = {}) {
  const server = await listening(createServer(listener));
  opened.push(server.close);
  return withReviewsAt(server.url, given);
}

async function withReviewsAt(url: string, given: Partial<GatewayOptions> = {}) {
  const logged: object[] = [];
  const app = await foreignGateway({
    subgraphs: (name) =>
      name === 'reviews' ? remoteSubgraph(url, null) : inProcess(subgraphNamed(name)),
    deadlines: { others: deadline, named: new Map() },
    logger: { info() {}, warn() {}, error: (details) => logged.push(details) },
    ...given,
  });
  opened.push(() => app.close());
  return { app, logged };
}

function answering(status: number, body: string, type = 'application/json'): RequestListener {
  return (_request, response) => response.writeHead(status, { 'content-type': type }).end(body);
}

const cut = (response: ServerResponse) => response.socket?.destroy();

const faults: Record<string, RequestListener> = {
  'answers 500 with a page': answering(500, '<h1>stack trace of db.internal</h1>', 'text/html'),
  'answers 200 with a page': answering(200, '<h1>Welcome</h1>', 'text/html'),
  'answers 503 in its framework’s own form': answering(
    503,
    '{"statusCode":503,"error":"db.internal"}',
  ),
  'answers nothing': answering(200, ''),
  'answers JSON that breaks off': answering(200, '{"data":{"_entities":[{"cod'),
  'answers null': answering(200, 'null'),
  'answers a list': answering(200, '[]'),
  'answers data that is no object': answering(200, '{"data":[]}'),
  'answers errors that are no list': answering(200, '{"data":null,"errors":"db.internal"}'),
  'answers errors without a message': answering(200, '{"data":null,"errors":[{"code":1}]}'),
  'refuses its gateway': answering(401, '{"errors":[{"message":"Who are you, db.internal?"}]}'),
  redirects: (_request, response) =>
    response.writeHead(302, { location: 'http://db.internal/' }).end(),
  'cuts the connection': (_request, response) => cut(response),
  'cuts the connection in the middle': (_request, response) => {
    response.writeHead(200, { 'content-length': 1000 }).write('{"data":', () => cut(response));
  },
  'never answers': () => {},
  'never finishes its answer': (_request, response) =>
    void response.writeHead(200).write('{"data":'),
};

const unreachable = (...path: string[]) => ({
  message: 'The reviews subgraph did not answer.',
  path,
  extensions: { code: 'SUBGRAPH_UNREACHABLE' },
});

/** All that a client learns of a silent subgraph. */
const silence = {
  errors: [unreachable('product', 'coded')],
  data: { product: { name: 'Retractor', coded: null } },
};

test.each(Object.entries(faults))(
  'a subgraph that %s costs its own fields and no more',
  async (_, listener) => {
    const { app, logged } = await withReviews(listener);
    const { status, body, text } = await post(app, '{ product(id: "p1") { name coded } }');
    expect(status).toBe(200);
    expect(body).toEqual(silence);
    expect(text).not.toContain('db.internal');
    expect(logged).toEqual([
      expect.objectContaining({ subgraph: 'reviews', err: expect.any(Error) }),
    ]);
  },
);

test('a subgraph where nobody listens costs its own fields and no more', async () => {
  const server = await listening(createServer());
  await server.close();
  const { app } = await withReviewsAt(server.url);
  expect((await post(app, '{ product(id: "p1") { name coded } }')).body).toEqual(silence);
});

test('every field that a silent subgraph leaves empty tells why', async () => {
  const { app } = await withReviews(faults['answers nothing'] as RequestListener);
  const { body } = await post(
    app,
    '{ a: product(id: "p1") { coded } b: product(id: "p2") { coded } }',
  );
  expect(body).toEqual({
    errors: [unreachable('a', 'coded'), unreachable('b', 'coded')],
    data: { a: { coded: null }, b: { coded: null } },
  });
});

test.each([200, 400, 500])('a GraphQL answer counts with status %i too', async (status) => {
  const answer = {
    data: { _entities: [{ coded: 'said' }] },
    errors: [{ message: 'Mind the gap.', extensions: { code: 'GAP' } }],
  };
  const { app } = await withReviews(answering(status, JSON.stringify(answer)));
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
    const { app, logged } = await withReviews(refusing(code), { engine, policy: defaultPolicy });
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
    const { app, logged } = await withReviews(refusing(code), { engine, policy: defaultPolicy });
    const { body } = await post(app, '{ product(id: "p1") { coded } }');
    expect(body).toEqual(ofGap('Ask for Product.secretName.', code));
    expect(logged).toEqual([]);
  });

  test('of too many errors a hundred are told, and once how many more there are', async () => {
    const error = (index: number) => ({
      message: `Gap ${1_000 + index}.`,
      path: ['_entities', 0, 'coded'],
      extensions: { code: 'GAP' },
    });
    const all = Array.from({ length: 150 }, (_, index) => error(index));
    const before = { message: 'More.', extensions: { code: 'TOO_MANY_ERRORS', untold: 7 } };
    const answer = { data: { _entities: [{ coded: 'said' }] }, errors: [...all.reverse(), before] };
    const infos: object[] = [];
    const logger = { info: (details: object) => infos.push(details), warn() {}, error() {} };
    const { app } = await withReviews(answering(200, JSON.stringify(answer)), { engine, logger });
    const { body } = await post(app, '{ product(id: "p1") { name coded } }');
    const [summary, ...told] = body.errors;
    expect(summary).toEqual(leftOut(57));
    const messages = Array.from({ length: 100 }, (_, index) => `Gap ${1_000 + index}.`);
    expect(told.map(({ message }: Error) => message)).toEqual(messages);
    expect(body.data).toEqual({ product: { name: 'Retractor', coded: 'said' } });
    expect(infos).toContainEqual({ untold: 57 });
  });
});

test('a null that an error may explain which its subgraph left out is no fault', async () => {
  const errors = [{ message: 'More.', extensions: { code: 'TOO_MANY_ERRORS', untold: 7 } }];
  const answer = { data: { _entities: [null] }, errors };
  const { app, logged } = await withReviews(answering(200, JSON.stringify(answer)));
  const { body } = await post(app, '{ product(id: "p1") { name reviews { id } } }');
  expect(body).toEqual({ errors: [leftOut(7)], data: { product: null } });
  expect(logged).toEqual([]);
});

test('a null that a subgraph must not send is an error where it belongs', async () => {
  const { app, logged } = await withReviews(
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
  const { app } = await withReviews(
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

test('a subgraph cannot reach the prototype of every object', async () => {
  const { app } = await withReviews(
    answering(
      200,
      '{"data":{"_entities":[{"coded":"said","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]}}',
    ),
  );
  const { body } = await post(app, '{ product(id: "p1") { coded } }');
  expect(body).toEqual({ data: { product: { coded: 'said' } } });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
