import { createHash } from 'node:crypto';
import { anyDocuments } from '@spine/gateway';
import { createLog } from '@spine/kit';
import { expect, test } from 'vitest';
import { foreignGateway } from '../support/foreign/gateway.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const text = 'query Names { product(id: "p1") { name } }';
const other = 'query Prices { product(id: "p1") { price } }';
const documents = [{ id: 'names', text, file: 'app.json' }];

test('under log a registered text is told of by its hash as it is by itself: only where enforce would not answer it', async () => {
  const lines: string[] = [];
  const logger = createLog('test', 'info', { write: (line) => void lines.push(line) });
  const app = await foreignGateway({
    logger,
    documents: { ...anyDocuments, documents, mode: 'log' },
  });
  const send = (payload: object) => app.inject({ method: 'POST', url: '/graphql', payload });
  for (const query of [text.replaceAll(' ', '\n'), other]) {
    const hashed = { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(query) } } };
    await send(hashed);
    await send({ query, ...hashed });
    expect((await send(hashed)).json()).toMatchObject({ data: { product: {} } });
  }
  await app.close();
  const told = lines
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg === 'a document is not trusted');
  expect(told).toMatchObject([{ operation: 'Prices', hash: sha256(other) }]);
});
