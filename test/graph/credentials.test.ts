import { anonymous } from '@spine/kit';
import { openStatusLists, readVerifyingKeys, verifyCredential, verifyingKeys } from '@spine/proof';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { deciders, keyed, member, textOf } from '../support/lifecycle.ts';
import { signingIssuer } from '../support/signing.ts';
import { testClock } from '../support/subgraph.ts';

let graph: TestGraph;
let address: string;

beforeAll(async () => {
  graph = await startGraph({ cases: 1, viewer: anonymous });
  address = await graph.listen();
}, 120_000);
afterAll(() => graph.end());

interface Row {
  readonly status: string;
  readonly certificate: {
    readonly number: string;
    readonly revision: number;
    readonly credential: string;
    readonly centre: { readonly id: string; readonly name: string };
  };
}

/** The whole register, as anybody reads it. */
async function readRegister(): Promise<Row[]> {
  graph.as(anonymous);
  const { data, errors } = await graph.run(
    `{ certificationRegister(first: 100) { nodes {
      status certificate { number revision credential centre { id name } }
    } } }`,
  );
  expect(errors).toBeUndefined();
  return (data as { certificationRegister: { nodes: Row[] } }).certificationRegister.nodes;
}

const get = (path: string) => fetch(`${address}${path}`);

/** What somebody finds who has the credential, and fetches keys and lists of the addresses in it. */
async function standingOf(credential: string): Promise<string> {
  const keys = readVerifyingKeys(await (await get('/.well-known/jwks.json')).text());
  const trusted = { issuer: signingIssuer, keys: await verifyingKeys(keys) };
  const claims = JSON.parse(Buffer.from(credential.split('.')[1] ?? '', 'base64url').toString());
  const texts = claims.credentialStatus.map(async (entry: { statusListCredential: string }) =>
    (await get(entry.statusListCredential.slice(signingIssuer.length))).text(),
  );
  const lists = await openStatusLists(await Promise.all(texts), trusted);
  return (await verifyCredential(credential, trusted, lists, testClock())).standing;
}

/** The committee decides on a certificate from today on. */
async function decide(row: Row, kind: string, input: object = {}): Promise<void> {
  graph.as(member());
  const { data } = await graph.run(
    'query ($id: ID!) { centre(id: $id) { certificationFile { revision } } }',
    { id: row.certificate.centre.id },
  );
  const { centre } = data as { centre: { certificationFile: { revision: number } } };
  const decided = await graph.run(textOf('decideOnCertificate'), {
    input: keyed({
      certificateNumber: row.certificate.number,
      expectedVersion: centre.certificationFile.revision,
      deciderIds: deciders,
      reason: 'As the committee saw it.',
      initiatedBy: 'BODY',
      kind,
      ...input,
    }),
  });
  expect(decided).toMatchObject({ data: { decideOnCertificate: { userErrors: [] } } });
}

const named = (rows: readonly Row[], { certificate }: Row) =>
  rows.find((row) => row.certificate.number === certificate.number) as Row;

describe('whoever is handed a credential', () => {
  test('finds of every certificate, whatever became of it, what the register says', async () => {
    const rows = await readRegister();
    const found = await Promise.all(rows.map((row) => standingOf(row.certificate.credential)));
    const said = rows.map(({ status }) => (status === 'WITHDRAWN' ? 'REVOKED' : status));
    expect(found).toEqual(said);
    expect(new Set(said).size).toBeGreaterThanOrEqual(4);
  });

  test('reads in it whom it is about, and nothing that is not public', async () => {
    const [row] = await readRegister();
    const claims = JSON.parse(
      Buffer.from(row?.certificate.credential.split('.')[1] ?? '', 'base64url').toString(),
    );
    expect(claims.credentialSubject).toMatchObject({
      identifier: row?.certificate.centre.id,
      name: row?.certificate.centre.name,
      certification: { number: row?.certificate.number, scheme: 'SSCOE' },
    });
    expect(Object.keys(claims.credentialSubject.certification).sort()).toEqual(
      ['grantedOn', 'number', 'scheme', 'scope', 'type', 'version'].sort(),
    );
  });

  test('is told of a withdrawal by the list at its address, at once', async () => {
    const row = (await readRegister()).find(({ status }) => status === 'VALID') as Row;
    expect(await standingOf(row.certificate.credential)).toBe('VALID');
    await decide(row, 'WITHDRAW');
    expect(await standingOf(row.certificate.credential)).toBe('REVOKED');
    expect(named(await readRegister(), row).status).toBe('WITHDRAWN');
  });

  test('is told of a suspension and of its end', async () => {
    const row = (await readRegister()).find(({ status }) => status === 'VALID') as Row;
    await decide(row, 'SUSPEND');
    expect(await standingOf(row.certificate.credential)).toBe('SUSPENDED');
    await decide(row, 'REINSTATE');
    expect(await standingOf(row.certificate.credential)).toBe('VALID');
  });

  test('cannot go on with a wider scope than the certificate has', async () => {
    const rows = (await readRegister()).filter(({ status }) => status === 'VALID');
    const wide = rows.find((row) => scopeIn(row).length > 1) as Row;
    await decide(wide, 'REDUCE_SCOPE', { scope: scopeIn(wide).slice(0, 1) });
    expect(await standingOf(wide.certificate.credential)).toBe('REVOKED');
    const narrow = named(await readRegister(), wide);
    expect(scopeIn(narrow)).toEqual(scopeIn(wide).slice(0, 1));
    expect(await standingOf(narrow.certificate.credential)).toBe('VALID');
  });
});

function scopeIn({ certificate }: Row): string[] {
  const text = Buffer.from(certificate.credential.split('.')[1] ?? '', 'base64url').toString();
  return JSON.parse(text).credentialSubject.certification.scope;
}

describe('over HTTP, without a token', () => {
  test('a credential is what the graph answers, and its reader is spared it a second time', async () => {
    const [row] = await readRegister();
    const path = `/certificates/${row?.certificate.number}/credential`;
    const response = await get(path);
    expect(response.headers.get('content-type')).toBe('application/vc+jwt');
    expect(response.headers.get('cache-control')).toMatch(/^max-age=\d+, public$/);
    expect(await response.text()).toBe(row?.certificate.credential);
    const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
    // `fetch` tells caches to look again wherever it is given a tag.
    expect((await request(`${address}${path}`, { headers })).statusCode).toBe(304);
  });

  test('a status list may be kept for less than a minute', async () => {
    const response = await get('/status-lists/1-revocation');
    expect(response.headers.get('content-type')).toBe('application/vc+jwt');
    const [, seconds] = /max-age=(\d+)/.exec(response.headers.get('cache-control') ?? '') ?? [];
    expect(Number(seconds)).toBeLessThanOrEqual(30);
  });

  test('keys have nothing that signs', async () => {
    const { issuer, keys } = JSON.parse(await (await get('/.well-known/jwks.json')).text());
    expect(issuer).toBe(signingIssuer);
    expect(keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA' });
    expect(keys[0]).not.toHaveProperty('d');
  });

  test.each([
    '/certificates/SSCOE-0000-00000/credential',
    '/status-lists/2-revocation',
    '/status-lists/1-other',
    '/status-lists/0-revocation',
  ])('nothing is at %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });
});
