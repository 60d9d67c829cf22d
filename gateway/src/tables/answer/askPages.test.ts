import { HeaderMap } from '@apollo/server';
import { anonymous } from '@spine/kit/viewer';
import { expect, test } from 'vitest';
import type { GatewayContext } from '../../context.ts';
import type { Generation } from '../../Generation.ts';
import type { RequestRecord } from '../../observe/requestRecord.ts';
import { createCanceller } from '../../subgraphs/cancellation.ts';
import type { Table } from '../catalogue/Table.ts';
import { askPages } from './askPages.ts';

test('a download that waits for its next window ends when its client leaves, and asks for nothing more', async () => {
  let asked = 0;
  const executeOperation = async () => {
    asked += 1;
    const code = { code: 'RATE_LIMITED' };
    const errors = [{ message: 'The limit is reached.', extensions: code }];
    const headers = new HeaderMap([['retry-after', '60']]);
    return { body: { kind: 'single', singleResult: { errors } }, http: { status: 429, headers } };
  };
  const leaving = createCanceller();
  const ask = askPages({ apollo: { executeOperation } } as unknown as Generation, {
    table: { operation: { text: '{ items }', name: 'Items' } } as Table,
    given: {},
    context: async () => ({ viewer: anonymous }) as GatewayContext,
    record: { leaving } as unknown as RequestRecord,
  });
  const page = ask('a cursor');
  await expect.poll(() => asked).toBe(1);
  await new Promise((resolve) => setImmediate(resolve));
  const left = new Error('The client left.');
  leaving.cancel(left);
  await expect(page).rejects.toBe(left);
  expect(asked).toBe(1);
});
