import { silentLogger } from '@spine/kit/Logger';
import { expect, test } from 'vitest';
import { issuerUnreachable, tokenRefused } from '../policy/token/tokenErrors.ts';
import { logErrors } from './logErrors.ts';

test('a token that did not count is told of, and one whose issuer did not answer is none', async () => {
  const lines: unknown[] = [];
  const logger = { ...silentLogger, info: (...line: unknown[]) => void lines.push(line) };
  const { contextCreationDidFail } = logErrors(logger);
  await contextCreationDidFail?.({ error: issuerUnreachable(new Error('no answer')) });
  expect(lines).toEqual([]);
  await contextCreationDidFail?.({ error: tokenRefused(new Error('too old')) });
  expect(lines).toEqual([[{ reason: 'too old' }, 'a token did not count']]);
});
