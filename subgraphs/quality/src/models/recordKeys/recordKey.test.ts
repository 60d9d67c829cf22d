import { expect, test } from 'vitest';
import { recordKey } from './recordKey.ts';

test('a record key is the first 32 bits of HMAC-SHA256 (RFC 4231, test case 2)', () => {
  // Key "Jefe", data "what do ya want for nothing?": 5bdcc146 bf60754e 6a042426 …
  expect(recordKey('Jefe', 'what do ya want for nothing?')).toBe(0x5bdcc146);
});
