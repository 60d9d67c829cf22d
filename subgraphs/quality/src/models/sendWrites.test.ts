import type { ClientSession } from 'mongoose';
import { expect, test } from 'vitest';
import { sendWrites } from './sendWrites.ts';

test('writes that cannot be sent, as nothing is connected, are no success', async () => {
  const command = { insert: 'cases', documents: [{ _id: '1' }] };
  await expect(sendWrites(command, {} as ClientSession)).rejects.toThrow('no connection');
});
