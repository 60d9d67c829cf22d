import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { post } from '../../../support/foreign/gateway.ts';
import { answering, loggedReviews } from '../../../support/foreign/loggedReviews.ts';
import { silence, unreachable, withReviewsAt } from '../../../support/foreign/reviewsElsewhere.ts';
import { listening } from '../../../support/foreign/subgraph.ts';

/** A silent subgraph is waited for no longer than these milliseconds. */
const hasty = { others: 100, named: new Map<string, number>() };

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

test.each(Object.entries(faults))(
  'a subgraph that %s costs its own fields and no more',
  async (_, listener) => {
    const { app, logged } = await loggedReviews(listener, { deadlines: hasty });
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
  const app = await withReviewsAt(server.url, { deadlines: hasty });
  expect((await post(app, '{ product(id: "p1") { name coded } }')).body).toEqual(silence);
});

test('every field that a silent subgraph leaves empty tells why', async () => {
  const { app } = await loggedReviews(faults['answers nothing'] as RequestListener);
  const { body } = await post(
    app,
    '{ a: product(id: "p1") { coded } b: product(id: "p2") { coded } }',
  );
  expect(body).toEqual({
    errors: [unreachable('a', 'coded'), unreachable('b', 'coded')],
    data: { a: { coded: null }, b: { coded: null } },
  });
});
