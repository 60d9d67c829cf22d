import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { readCheckpoint, signCheckpoint } from './checkpoint.ts';
import { noteSigner, noteVerifier, readVerifierKey, verifierKey } from './keys.ts';
import { openNote, signNote } from './note.ts';

/** The example in the documentation of Go's package golang.org/x/mod/sumdb/note (BSD-3-Clause). */
const published = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};

describe('the published example of a signed note', () => {
  const note = `${published.text}\n${published.line}`;
  const key = readVerifierKey(published.key);
  const verifiers = key ? [key] : [];

  test('is opened by its key', () => {
    expect(openNote(note, verifiers)).toEqual({ text: published.text, signers: ['PeterNeumann'] });
  });

  test('is not with any one byte changed', () => {
    const bytes = Buffer.from(note);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openNote(changed.toString('utf8'), verifiers), `byte ${at}`).toThrow();
    }
  });

  test('is not by a key of another id', () => {
    expect(readVerifierKey(published.key.replace('c74f20a3', 'c74f20a4'))).toBeNull();
  });
});

const newKey = (): JWK => generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
const origin = 'spine.example/log';
const checkpoint = { origin, size: 1_000, root: Buffer.alloc(32, 7) };

describe('a checkpoint', () => {
  const [older, newer] = [newKey(), newKey()];

  test('of an old key is read after the key was replaced', () => {
    const note = signCheckpoint(checkpoint, noteSigner(origin, older));
    const verifiers = [newer, older].map((key) => noteVerifier(origin, key));
    expect(readCheckpoint(note, verifiers)).toEqual(checkpoint);
  });

  test('of a key that is not known is refused', () => {
    const note = signCheckpoint(checkpoint, noteSigner(origin, newer));
    expect(() => readCheckpoint(note, [noteVerifier(origin, older)])).toThrow('No key');
  });

  test('of one log is none of another, whoever signed it', () => {
    const signer = noteSigner('other.example/log', older);
    const note = signCheckpoint(checkpoint, signer);
    const verifiers = [noteVerifier('other.example/log', older)];
    expect(() => readCheckpoint(note, verifiers)).toThrow('itself has not signed');
  });

  test('is told from another note of the same key', () => {
    const note = signNote(`${origin}\nmany\nroot\n`, noteSigner(origin, older));
    expect(() => readCheckpoint(note, [noteVerifier(origin, older)])).toThrow('no checkpoint');
  });

  test('is verified by its key in one line', () => {
    const note = signCheckpoint(checkpoint, noteSigner(origin, older));
    const key = readVerifierKey(verifierKey(origin, older));
    expect(readCheckpoint(note, key ? [key] : [])).toEqual(checkpoint);
  });
});
