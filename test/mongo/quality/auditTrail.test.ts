import { isConsistent, isIncluded, leafHash, readCheckpoint, readVerifierKey } from '@spine/proof';
import { quality } from '@spine/quality';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetTiles } from '../../../subgraphs/quality/src/models/log/keptTiles.ts';
import { countCommands, expectNoGrowth } from '../../support/mongoCommands.ts';
import { rootByDefinition } from '../../support/rootByDefinition.ts';
import { rootFromProof } from '../../support/rootFromProof.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality);
});
afterAll(() => subgraph.end());

const bytes = (base64: string) => Buffer.from(base64, 'base64');
const committee = viewerWith(['certification:decide']);

interface Trail {
  readonly checkpoint: { readonly note: string; readonly size: number; readonly rootHash: string };
  readonly verifierKeys: readonly string[];
  readonly leafHashes: readonly string[];
}

async function readTrail(): Promise<Trail> {
  const { auditTrail } = await subgraph.query<{ auditTrail: Trail }>(
    '{ auditTrail { checkpoint { note size rootHash } verifierKeys leafHashes(first: 1000) } }',
  );
  return auditTrail;
}

describe('anybody, with nothing but what the graph answers,', () => {
  test('makes the tree anew and finds the root that the log has signed', async () => {
    const { checkpoint, verifierKeys, leafHashes } = await readTrail();
    const verifiers = verifierKeys.flatMap((key) => readVerifierKey(key) ?? []);
    const { size, root } = readCheckpoint(checkpoint.note, verifiers);
    expect(leafHashes).toHaveLength(size);
    expect(Buffer.from(root)).toEqual(Buffer.from(rootByDefinition(leafHashes.map(bytes))));
    expect(checkpoint.rootHash).toBe(Buffer.from(root).toString('base64'));
  });

  test('verifies that a log of any earlier size was continued', async () => {
    const { checkpoint, leafHashes } = await readTrail();
    const leaves = leafHashes.map(bytes);
    for (const from of [1, 16, 17, 100, checkpoint.size]) {
      const { auditTrail } = await subgraph.query<{
        auditTrail: { consistencyProof: { to: number; hashes: string[] } };
      }>(`{ auditTrail { consistencyProof(from: ${from}) { to hashes } } }`);
      const { to, hashes } = auditTrail.consistencyProof;
      expect(to).toBe(checkpoint.size);
      const proof = hashes.map(bytes);
      const fromRoot = rootByDefinition(leaves.slice(0, from));
      const toRoot = bytes(checkpoint.rootHash);
      expect(isConsistent({ from, fromRoot, to, toRoot, proof })).toBe(true);
    }
  });

  test('gets no proof of what the log does not hold, and none of a log that was never as long', async () => {
    const answer = await subgraph.query(
      `{ auditTrail { inclusionProof(event: "${'0'.repeat(64)}") { index } consistencyProof(from: 1, to: 2000000) { to } } }`,
    );
    expect(answer).toEqual({ auditTrail: { inclusionProof: null, consistencyProof: null } });
  });

  test.each([
    ['event', 'inclusionProof(event: "DECISION/decision-001-1") { index }'],
    ['from', 'consistencyProof(from: 0) { to }'],
    ['to', 'consistencyProof(from: 5, to: 4) { to }'],
    ['first', 'leafHashes(first: 1001)'],
    ['from', 'leafHashes(from: -1)'],
  ])('is told which argument cannot be used: %s of %s', async (argument, field) => {
    const { errors } = await subgraph.run(`{ auditTrail { ${field} } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

interface Proof {
  readonly checkpoint: { readonly rootHash: string };
  readonly inclusionProof: { readonly index: number; size: number; readonly hashes: string[] };
}

/** The root that the log's proof of an entry leads to, by the definition, and the one that was signed. */
async function provenRoot(leaf: Buffer) {
  const { auditTrail } = await subgraph.query<{ auditTrail: Proof }>(
    'query ($event: ID!) { auditTrail { checkpoint { rootHash } inclusionProof(event: $event) { index size hashes } } }',
    { event: leaf.toString('hex') },
  );
  const { index, size, hashes } = auditTrail.inclusionProof;
  const root = rootFromProof(leaf, index, size, hashes.map(bytes));
  return { root: Buffer.from(root).toString('base64'), signed: auditTrail.checkpoint.rootHash };
}

test('every entry is proven, by the definition of a proof and nothing of ours', async () => {
  const { leafHashes } = await readTrail();
  for (const leaf of leafHashes) {
    const { root, signed } = await provenRoot(bytes(leaf));
    expect(root).toBe(signed);
  }
});

describe('the committee', () => {
  test('reads of every event what the log has of it, and anybody can verify what it was handed', async () => {
    const { certificate } = await subgraph.query<{
      certificate: {
        events: { kind: string; logEntry: { id: string; index: number; text: string } }[];
      };
    }>(
      '{ certificate(number: "SYN-SSCOE-0001") { events { kind logEntry { id index text } } } }',
      {},
      committee,
    );
    expect(certificate.events.length).toBeGreaterThan(0);
    for (const { kind, logEntry } of certificate.events) {
      expect(JSON.parse(logEntry.text).content.kind).toBe(kind);
      const { auditTrail } = await subgraph.query<{
        auditTrail: {
          checkpoint: { rootHash: string };
          inclusionProof: { index: number; size: number; hashes: string[] };
        };
      }>(
        'query ($event: ID!) { auditTrail { checkpoint { rootHash } inclusionProof(event: $event) { index size hashes } } }',
        { event: logEntry.id },
      );
      const { index, size, hashes } = auditTrail.inclusionProof;
      expect(index).toBe(logEntry.index);
      const root = bytes(auditTrail.checkpoint.rootHash);
      const leaf = leafHash(logEntry.text);
      expect(isIncluded({ leafHash: leaf, index, size, root, proof: hashes.map(bytes) })).toBe(
        true,
      );
    }
  });
});

test('what the log has of many decisions and events is read by as many commands as of one centre’s', async () => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Centre {
    certificationFile { decisions { logEntry { index } } } certificates { events { logEntry { index } } } } } }`;
  const certified = await subgraph.connection.collection('certificates').distinct('centreId');
  const cost = async (centres: readonly string[]) => {
    const of = centres.map((id) => ({ __typename: 'Centre', id }));
    const { result, commands } = await countCommands([subgraph.connection], () =>
      subgraph.query(query, { of }, committee),
    );
    return { entries: JSON.stringify(result).split('"index":').length - 1, commands };
  };
  await cost(certified);
  const [one, many] = [await cost(certified.slice(0, 1)), await cost(certified)];
  expect(many.entries).toBeGreaterThan(5 * one.entries);
  expectNoGrowth(many.commands, one.commands);
});

test('a stored tile that somebody changed is proven by no answer: the request fails', async () => {
  const { leafHashes } = await readTrail();
  const event = bytes(leafHashes.at(0) ?? '').toString('hex');
  const tiles = subgraph.connection.collection('logTiles');
  const stored = await tiles.find().toArray();
  // The last byte of every hash.
  for (const { _id, hashes } of stored) {
    const changed = Buffer.from(hashes.buffer).map((byte, i) => (i % 32 === 31 ? byte ^ 1 : byte));
    await tiles.updateOne({ _id }, { $set: { hashes: Buffer.from(changed) } });
  }
  forgetTiles();
  const { data, errors } = await subgraph.run(
    `{ auditTrail { inclusionProof(event: "${event}") { hashes } } }`,
  );
  expect(data?.auditTrail).not.toHaveProperty('inclusionProof.hashes');
  expect(errors?.[0]?.extensions?.code).toMatch(/^INTERNAL/);
  for (const { _id, hashes } of stored) await tiles.updateOne({ _id }, { $set: { hashes } });
  const { root, signed } = await provenRoot(bytes(leafHashes.at(0) ?? ''));
  expect(root).toBe(signed);
});

test('of a log that was played back and went on otherwise, what is stored is proven and not what was kept', async () => {
  const { leafHashes, checkpoint } = await readTrail();
  const last = bytes(leafHashes.at(-1) ?? '');
  await provenRoot(last);
  await playBackWithout(leafHashes[0] ?? '');
  const { root, signed } = await provenRoot(last);
  expect(signed).not.toBe(checkpoint.rootHash);
  expect(root).toBe(signed);
});

/** Has the log begin anew with all entries but one. */
async function playBackWithout(leafHash: string): Promise<void> {
  const collection = (name: string) => subgraph.connection.collection(name);
  await collection('logEntries').deleteOne({ leafHash });
  await collection('logEntries').updateMany(
    {},
    { $set: { pending: true }, $unset: { index: '', seal: '' } },
  );
  for (const name of ['logTiles', 'logCheckpoints']) await collection(name).deleteMany({});
}
