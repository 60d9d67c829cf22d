import { describe, expect, test } from 'vitest';
import { randomPatience, tamperedEvery } from '../../../../test/support/env.ts';
import { makeSigningKey } from '../keys/signingKeys.ts';
import { signCheckpoint } from '../note/checkpoint.ts';
import { type NoteVerifier, noteSigner, noteVerifier } from '../note/keys.ts';
import { NoteError } from '../note/note.ts';
import { Frontier } from '../tree/Frontier.ts';
import { leafHash } from '../tree/hashes.ts';
import { entryText } from './entry.ts';
import { entryLine, hashLine, logHeader } from './logFile.ts';
import { sealEntry } from './seal.ts';
import { verifyLog } from './verifyLog.ts';

const origin = 'certifier.example/log';
const key = makeSigningKey();
const signer = noteSigner(origin, key);
const verifiers = [remembering(noteVerifier(origin, key))];
const size = 1_000;

/** Remembers what it verified: of logs that differ in one entry, nearly all seals are the same. */
function remembering(verifier: NoteVerifier): NoteVerifier {
  const verdicts = new Map<string, boolean>();
  return {
    ...verifier,
    verifies: (text, signature) => {
      const asked = `${text}${Buffer.from(signature).toString('base64')}`;
      const verdict = verdicts.get(asked) ?? verifier.verifies(text, signature);
      verdicts.set(asked, verdict);
      return verdict;
    },
  };
}

const texts = Array.from({ length: size }, (_, i) =>
  entryText({
    kind: 'DECISION',
    id: `decision-${i}`,
    recordedAt: '2026-06-15T12:00:00.000Z',
    salt: 'AAAAAAAAAAAAAAAAAAAAAA',
    content: { decidedOn: '2026-06-15', number: i },
  }),
);

function noteOf(entries: readonly string[], by = signer): string {
  const frontier = new Frontier();
  for (const text of entries) frontier.add(leafHash(text));
  return signCheckpoint({ origin, size: frontier.size, root: frontier.root() }, by);
}

function sealOf(text: string, index: number, by = signer): string {
  return sealEntry(index, leafHash(text), by);
}

const kept = noteOf(texts);
const header = logHeader(kept);
const lines = texts.map((text, i) => entryLine(text, sealOf(text, i)));
const verify = (entries: readonly string[], first = header) =>
  verifyLog(() => [first, ...entries], { kept, verifiers });

/** Of one index the tampering that somebody with the whole file can do, without the key. */
type Tampering = (at: number) => { readonly entries: string[]; readonly firstWrong: number };

const edited: Tampering = (at) => {
  const changed = (lines[at] ?? '').replace('2026-06-15"', '2026-06-14"');
  return { entries: lines.with(at, changed), firstWrong: at };
};
const deleted: Tampering = (at) => ({ entries: lines.toSpliced(at, 1), firstWrong: at });
const inserted: Tampering = (at) => {
  const text = texts[(at + 1) % size] ?? '';
  return { entries: lines.toSpliced(at, 0, entryLine(text, sealOf(text, size))), firstWrong: at };
};
const repeated: Tampering = (at) => ({
  entries: lines.toSpliced(at, 0, lines[at] ?? ''),
  firstWrong: at + 1,
});
const reordered: Tampering = (at) => {
  const other = (at + 7) % size;
  const swapped = lines.with(at, lines[other] ?? '').with(other, lines[at] ?? '');
  return { entries: swapped, firstWrong: Math.min(at, other) };
};
/** Everything is hashed and sealed again, by a key of the intruder. */
const forged: Tampering = (at) => {
  const text = (texts[at] ?? '').replace('"number"', '"Number"');
  const by = noteSigner(origin, makeSigningKey());
  return { entries: lines.with(at, entryLine(text, sealOf(text, at, by))), firstWrong: at };
};

describe('a log of 1,000 entries', () => {
  test('is verified as it was exported', async () => {
    expect(await verify(lines)).toMatchObject({ entries: size, verified: { size } });
  });

  test('is verified by hashes alone', async () => {
    const hashes = texts.map((text, i) =>
      hashLine(Buffer.from(leafHash(text)).toString('base64'), sealOf(text, i)),
    );
    expect(await verify(hashes)).toMatchObject({ entries: size });
  });

  test.each(Object.entries({ edited, deleted, inserted, repeated, reordered, forged }))(
    'with an entry %s at any index is refused, and the first wrong index is named (log tampering)',
    async (_what, tamper) => {
      for (let at = 0; at < size; at += tamperedEvery) {
        const { entries, firstWrong } = tamper(at);
        expect(await verify(entries), `at ${at}`).toMatchObject({ index: firstWrong });
      }
    },
    randomPatience,
  );

  test(
    'cut short anywhere is found by a checkpoint that was kept elsewhere (log tampering)',
    async () => {
      for (let length = 0; length < size; length += tamperedEvery) {
        // The intruder has an old checkpoint of that size, signed when the log had no more.
        const old = logHeader(noteOf(texts.slice(0, length)));
        expect(await verify(lines.slice(0, length), old)).toMatchObject({ index: length });
      }
    },
    randomPatience,
  );

  test('that has grown since the kept checkpoint is verified to its end', async () => {
    const half = texts.slice(0, 500);
    const proof = { kept: noteOf(half), verifiers };
    expect(await verifyLog(() => [header, ...lines], proof)).toMatchObject({
      entries: size,
      verified: { size: 500 },
    });
    const { entries } = edited(700);
    expect(await verifyLog(() => [header, ...entries], proof)).toMatchObject({ index: 700 });
  });

  test('whose second history was signed as well is refused, though no index can be named', async () => {
    const other = noteOf(texts.with(3, texts[4] ?? ''));
    const verdict = await verifyLog(() => [header, ...lines], { kept: other, verifiers });
    expect(verdict).toMatchObject({ index: null });
  });

  test('spelt otherwise is refused: a name twice, a space, another order', async () => {
    const [first = ''] = lines;
    for (const other of [
      first.replace('"entry":{', '"entry":{"id":"other",'),
      first.replace(':', ': '),
      JSON.stringify({ seal: JSON.parse(first).seal, entry: JSON.parse(first).entry }),
    ])
      expect(await verify(lines.with(0, other))).toMatchObject({ index: 0 });
  });

  test('without its checkpoint, or with one of another log, is no log to verify', async () => {
    await expect(verifyLog(() => lines, { kept, verifiers })).rejects.toThrow(NoteError);
    const elsewhere = 'other.example/log';
    const note = signCheckpoint(
      { origin: elsewhere, size, root: leafHash('') },
      noteSigner(elsewhere, key),
    );
    const both = [...verifiers, noteVerifier(elsewhere, key)];
    await expect(
      verifyLog(() => [header, ...lines], { kept: note, verifiers: both }),
    ).rejects.toThrow('other.example/log');
  });
});
