import { gzipSync } from 'node:zlib';
import { silentLogger } from '@spine/kit/Logger';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { addRequestErrors } from '../requestErrors.ts';
import { inflateBodies } from './inflateBodies.ts';

test('inflating stops at the limit by itself, whatever the server would take', async () => {
  const app = Fastify({ bodyLimit: 1_000_000 });
  addRequestErrors(app, silentLogger);
  inflateBodies(app, 1_000);
  app.post('/', async ({ body }) => ({ length: JSON.stringify(body).length }));
  const status = async (size: number) => {
    const response = await app.inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      payload: gzipSync('{}'.padEnd(size)),
    });
    return response.statusCode;
  };
  expect([await status(1_000), await status(1_001)]).toEqual([200, 413]);
});
