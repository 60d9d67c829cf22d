import { randomBytes, randomInt } from 'node:crypto';
import { growTiles, isIncluded, rangeHash, type Tiles } from '@spine/proof';
import { LogCheckpointModel } from '../../../subgraphs/quality/src/models/log/LogCheckpoint.ts';
import { LogEntryModel } from '../../../subgraphs/quality/src/models/log/LogEntry.ts';
import { LogTileModel } from '../../../subgraphs/quality/src/models/log/LogTile.ts';
import { inclusionOf } from '../../../subgraphs/quality/src/models/log/readLog.ts';
import { percentile } from '../load/statistics.ts';
import { figure } from '../report/markdown.ts';
import { usageOf } from '../targets/processTree.ts';
import { benchNow, type Ground, type Piece } from './Piece.ts';

/** Milliseconds of a proof. */
const wanted = 2;
const batchSize = 5_000;
const proofs = 2_000;

/**
 * Proofs of entries at random in a log of a million, MongoDB's reads included, one after the other; each is verified.
 * The log is written as the sequencer would leave it, but for what its entries say.
 */
export const inclusion: Piece = async (ground) => {
  const size = ground.quick ? 50_000 : 1_000_000;
  const { leaves, root } = await writeLog(size, ground);
  await proveMany(leaves, size, root);
  const [before, mongoBefore] = [process.cpuUsage(), await cpuSecondsOf(ground.mongoPid)];
  const proof = await proveMany(leaves, size, root);
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1_000 / proofs;
  const mongoCpu = ((await cpuSecondsOf(ground.mongoPid)) - mongoBefore) * (1_000 / proofs);
  const reads = await readMany(size);
  return [
    {
      what: `ms for an inclusion proof over ${figure(size)} leaves`,
      measured: `p50 ${figure(proof.p50)}, p95 ${figure(proof.p95)} (CPU ${figure(cpu)}, of MongoDB ${figure(mongoCpu)}); two reads by id ${figure(reads.p50)}`,
      wanted: `≤${wanted}`,
      isKept: proof.p50 <= wanted,
    },
  ];
};

/** Milliseconds of proofs of entries at random. */
async function proveMany(leaves: Buffer, size: number, root: Uint8Array) {
  const latencies: number[] = [];
  for (let i = 0; i < proofs; i += 1) latencies.push(await prove(leaves, size, root));
  return percentiles(latencies);
}

/** Milliseconds of two reads by id, one after the other: what no proof can be quicker than on this machine now. */
async function readMany(size: number) {
  const latencies: number[] = [];
  for (let i = 0; i < proofs; i += 1) {
    const began = performance.now();
    for (let read = 0; read < 2; read += 1)
      await LogEntryModel.findById(`DECISION/${randomInt(size)}`)
        .lean()
        .orFail()
        .exec();
    latencies.push(performance.now() - began);
  }
  return percentiles(latencies);
}

function percentiles(latencies: readonly number[]) {
  const sorted = latencies.toSorted((one, other) => one - other);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
}

async function prove(leaves: Buffer, size: number, root: Uint8Array): Promise<number> {
  const at = randomInt(size);
  const leafHash = leaves.subarray(at * 32, at * 32 + 32);
  const began = performance.now();
  const proof = await inclusionOf(leafHash.toString('base64'), size);
  const milliseconds = performance.now() - began;
  const hashes = proof?.hashes.map((hash) => Buffer.from(hash, 'base64')) ?? [];
  if (!isIncluded({ leafHash, index: at, size, root, proof: hashes }))
    throw new Error(`The proof of entry ${at} does not hold.`);
  return milliseconds;
}

async function cpuSecondsOf(pid: number): Promise<number> {
  return (await usageOf([pid]))?.cpuSeconds ?? Number.NaN;
}

async function writeLog(size: number, { progress }: Ground) {
  for (const model of [LogEntryModel, LogTileModel, LogCheckpointModel])
    await model.collection.deleteMany({});
  const leaves = randomBytes(size * 32);
  let edge: Tiles = new Map();
  for (let start = 0; start < size; start += batchSize) {
    progress({ label: 'Writing a log', done: start, total: size });
    const hashes = Array.from({ length: batchSize }, (_, i) =>
      leaves.subarray((start + i) * 32, (start + i) * 32 + 32),
    );
    const grown = growTiles(start, edge, hashes);
    edge = grown.edge;
    await insertEntries(hashes, start);
    await saveTiles(grown.changed);
  }
  const root = rangeHash({ from: 0, until: size }, edge);
  await LogCheckpointModel.collection.insertOne({
    ...{ _id: size, previous: 0, root: Buffer.from(root).toString('base64') },
    ...{ note: 'of the bench', signedAt: benchNow() },
  } as never);
  return { leaves, root };
}

async function insertEntries(hashes: readonly Buffer[], start: number): Promise<void> {
  const entries = hashes.map((hash, i) => ({
    ...{ _id: `DECISION/${start + i}`, kind: 'DECISION', recordId: `${start + i}`, place: 0 },
    ...{ recordedAt: benchNow(), text: '{}', leafHash: hash.toString('base64') },
    ...{ index: start + i, seal: 'AAAA' },
  }));
  await LogEntryModel.collection.insertMany(entries as never[], { ordered: false });
}

async function saveTiles(tiles: Tiles): Promise<void> {
  const replacements = [...tiles].map(([_id, hashes]) => ({
    replaceOne: { filter: { _id }, replacement: { hashes: Buffer.from(hashes) }, upsert: true },
  }));
  await LogTileModel.collection.bulkWrite(replacements as never[], { ordered: false });
}
