import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  entryLine,
  entryText,
  leafHash,
  logHeader,
  makeSigningKey,
  noteSigner,
  publicPart,
  sealEntry,
  signCheckpoint,
} from '@spine/proof';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLogFile } from './verifyLogFile.ts';

const key = makeSigningKey();
const origin = 'certifier.example/log';
const signer = noteSigner(origin, key);

let directory: string;
const at = (file: string) => join(directory, file);
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'log-'));
  const keys = { issuer: `https://${origin.replace('/log', '')}`, keys: [publicPart(key)] };
  await writeFile(at('keys.json'), JSON.stringify(keys));
});
afterAll(() => rm(directory, { recursive: true }));

/** A log of one decision, for a reason. */
function logOf(reason: string): string[] {
  const text = entryText({
    ...{ kind: 'DECISION', id: 'decision-1', recordedAt: '2026-06-15T12:00:00.000Z' },
    ...{ salt: 'AAAAAAAAAAAAAAAAAAAAAA', content: { reason } },
  });
  const root = leafHash(text);
  const note = signCheckpoint({ origin, size: 1, root }, signer);
  return [logHeader(note), entryLine(text, sealEntry(0, root, signer))];
}
const verified = async (text: string) => {
  await writeFile(at('log.jsonl'), text);
  const told: Uint8Array[] = [];
  const { good } = await verifyLogFile(at('log.jsonl'), { keys: at('keys.json') }, (hash) =>
    told.push(hash),
  );
  return { good, entries: told.length };
};

test.each([
  ['a line separator', 'Met.\u2028All of them.'],
  ['a paragraph separator', 'Met.\u2029All of them.'],
  ['a next line', 'Met.\u0085All of them.'],
  ['a carriage return and a line feed', 'Met.\r\nAll of them.'],
  ['more than is read at once', `Met.${'é€😀'.repeat(50_000)}\u2028`],
])('a reason that holds %s is verified as it was signed', async (_what, reason) => {
  expect(await verified(`${logOf(reason).join('\n')}\n`)).toEqual({ good: true, entries: 1 });
});

test('a log is verified whichever way its lines end, and without an end of the last', async () => {
  const lines = logOf('Met.');
  expect(await verified(lines.join('\n'))).toEqual({ good: true, entries: 1 });
  expect(await verified(`${lines.join('\r\n')}\r\n`)).toEqual({ good: true, entries: 1 });
});

test('an entry that was cut in two is refused', async () => {
  const [header, entry = ''] = logOf('Met.');
  const cut = [header, entry.slice(0, 40), entry.slice(40)].join('\n');
  expect(await verified(`${cut}\n`)).toMatchObject({ good: false });
});
