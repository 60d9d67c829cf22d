import { expect, test } from 'vitest';
import { readDocumentSettings } from './documentSettings.ts';

const TRUSTED_DOCUMENTS = 'app.json';

test('manifests, modes and room are read from the settings', () => {
  expect(
    readDocumentSettings({
      TRUSTED_DOCUMENTS: 'app.json, manifests/',
      TRUSTED_DOCUMENTS_MODE: 'log',
      TRUSTED_DOCUMENTS_CLIENTS: 'ward app=enforce, console = off',
      TRUSTED_DOCUMENTS_REQUIRE_ID: 'true',
      APQ_CACHE_BYTES: '0',
      APQ_TTL: '60',
    }),
  ).toEqual({
    manifests: ['app.json', 'manifests/'],
    mode: 'log',
    clients: new Map([
      ['ward app', 'enforce'],
      ['console', 'off'],
    ]),
    requireId: true,
    automatic: { maximum: 0, seconds: 60 },
  });
});

test('a program’s own manifest counts until another is named, or none', () => {
  const manifests = (environment: Record<string, string>) =>
    readDocumentSettings(environment, ['/with, comma/own.json']).manifests;
  expect(manifests({})).toEqual(['/with, comma/own.json']);
  expect(manifests({ TRUSTED_DOCUMENTS })).toEqual(['app.json']);
  expect(manifests({ TRUSTED_DOCUMENTS: 'none' })).toEqual([]);
});

test.each([
  [
    { TRUSTED_DOCUMENTS_MODE: 'strict' },
    /^TRUSTED_DOCUMENTS_MODE is "strict".*off, log or enforce/,
  ],
  [{ TRUSTED_DOCUMENTS_CLIENTS: 'ios' }, /^TRUSTED_DOCUMENTS_CLIENTS is "ios".*client=mode/],
  [{ TRUSTED_DOCUMENTS_CLIENTS: 'ios=maybe' }, /^TRUSTED_DOCUMENTS_CLIENTS is "ios=maybe"/],
  [{ TRUSTED_DOCUMENTS_CLIENTS: '=log' }, /^TRUSTED_DOCUMENTS_CLIENTS is "=log"/],
  [{ TRUSTED_DOCUMENTS_CLIENTS: 'ios=log,ios=off' }, /each client once/],
  [{ TRUSTED_DOCUMENTS_REQUIRE_ID: 'yes' }, /^TRUSTED_DOCUMENTS_REQUIRE_ID is "yes"/],
  [{ APQ_CACHE_BYTES: '-1' }, /^APQ_CACHE_BYTES is "-1"/],
  [{ APQ_TTL: '0' }, /^APQ_TTL is "0"/],
])('%j cannot be used, and is named', (environment, reason) => {
  const given = { TRUSTED_DOCUMENTS, ...(environment as unknown as Record<string, string>) };
  expect(() => readDocumentSettings(given)).toThrow(reason);
});

test.each([
  [{ TRUSTED_DOCUMENTS_MODE: 'enforce' }, /^TRUSTED_DOCUMENTS_MODE is enforce, but no document/],
  [{ TRUSTED_DOCUMENTS_CLIENTS: 'ios=enforce' }, /has enforce for "ios", but no document/],
])('%j without documents would refuse every request', (environment, reason) => {
  const given = environment as unknown as Record<string, string>;
  expect(() => readDocumentSettings(given)).toThrow(reason);
});
