import { randomBytes, randomInt } from 'node:crypto';
import { anonymous } from '@spine/kit';
import { growTiles, rangeHash, type Tiles } from '@spine/proof';
import { inclusionOf } from '../../../subgraphs/quality/src/models/log/inclusionOf.ts';
import {
  LogCheckpointModel,
  type LogCheckpointRecord,
} from '../../../subgraphs/quality/src/models/log/LogCheckpoint.ts';
import { LogEntryModel } from '../../../subgraphs/quality/src/models/log/LogEntry.ts';
import { LogTileModel } from '../../../subgraphs/quality/src/models/log/LogTile.ts';
import { rootByDefinition } from '../../support/rootByDefinition.ts';
import { rootFromProof } from '../../support/rootFromProof.ts';
import { ascending, percentile } from '../load/statistics.ts';
import { figure } from '../report/markdown.ts';
import { usageOf } from '../targets/processTree.ts';
import { benchNow, type Figure, type Ground, type Piece } from './Piece.ts';

/** Milliseconds of a proof. */
const wanted = 2;
const batchSize = 5_000;
const proofs = 2_000;

const asked = `query ($event: ID!) {
  auditTrail { checkpoint { note } inclusionProof(event: $event) { index size hashes } }
}`;

/** A log as its entries alone say it is, and the checkpoint that was written of it. */
interface WrittenLog {
  readonly leaves: Buffer;
  readonly size: number;
  readonly root: Uint8Array;
  readonly checkpoint: LogCheckpointRecord;
}

/** Asks for the proof of an entry by its hash; answers its place and hashes in base64. */
type Ask = (leafHash: Buffer) => Promise<Answer | null | undefined>;
type Answer = { readonly index: number; readonly hashes: readonly string[] };

/**
 * Proofs of entries at random in a log of a million, one after the other: of the proof alone, MongoDB's reads included,
 * and of the whole request, which also asks whether anything was appended and reads the checkpoint. Each is verified by
 * the definition and not by ours. The log is written as the sequencer would leave it, but for what its entries say.
 */
export const inclusion: Piece = async (ground) => {
  const log = await writeLog(ground.quick ? 50_000 : 1_000_000, ground);
  const alone: Ask = (leafHash) => inclusionOf(leafHash.toString('base64'), log.checkpoint);
  const whole: Ask = async (leafHash) => {
    const variables = { event: leafHash.toString('hex') };
    const { data } = await ground.subgraph.execute({ query: asked, variables }, anonymous);
    return (data as { auditTrail: { inclusionProof: Answer | null } }).auditTrail.inclusionProof;
  };
  const of = `an inclusion proof over ${figure(log.size)} leaves`;
  return [
    await measured(`ms for ${of}`, alone, log, ground),
    await measured(`ms for a request of ${of}`, whole, log, ground),
  ];
};

async function measured(
  what: string,
  ask: Ask,
  log: WrittenLog,
  { mongoPid }: Ground,
): Promise<Figure> {
  await proveMany(ask, log);
  const [before, mongoBefore] = [process.cpuUsage(), await cpuSecondsOf(mongoPid)];
  const { p50, p95 } = await proveMany(ask, log);
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1_000 / proofs;
  const mongoCpu = ((await cpuSecondsOf(mongoPid)) - mongoBefore) * (1_000 / proofs);
  const read = await readMany(log.size);
  return {
    what,
    measured: `p50 ${figure(p50)}, p95 ${figure(p95)} (CPU ${figure(cpu)}, of MongoDB ${figure(mongoCpu)}); one read by id ${figure(read.p50)}`,
    wanted: `≤${wanted}`,
    isKept: p50 <= wanted,
  };
}

/** Milliseconds of proofs of entries at random. */
async function proveMany(ask: Ask, log: WrittenLog) {
  const latencies: number[] = [];
  for (let i = 0; i < proofs; i += 1) latencies.push(await prove(ask, log));
  return percentiles(latencies);
}

/** Milliseconds of a read by id: what one round trip takes on this machine now. */
async function readMany(size: number) {
  const latencies: number[] = [];
  for (let i = 0; i < proofs; i += 1) {
    const began = performance.now();
    await LogEntryModel.findById(`DECISION/${randomInt(size)}`)
      .lean()
      .orFail()
      .exec();
    latencies.push(performance.now() - began);
  }
  return percentiles(latencies);
}

function percentiles(latencies: readonly number[]) {
  const sorted = latencies.toSorted(ascending);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
}

async function prove(ask: Ask, { leaves, size, root }: WrittenLog): Promise<number> {
  const at = randomInt(size);
  const leaf = leaves.subarray(at * 32, at * 32 + 32);
  const began = performance.now();
  const answer = await ask(leaf);
  const milliseconds = performance.now() - began;
  const hashes = answer?.hashes.map((hash) => Buffer.from(hash, 'base64')) ?? [];
  if (answer?.index !== at || !rootFromProof(leaf, at, size, hashes).every((b, i) => b === root[i]))
    throw new Error(`The proof of entry ${at} does not hold.`);
  return milliseconds;
}

async function cpuSecondsOf(pid: number): Promise<number> {
  return (await usageOf([pid]))?.cpuSeconds ?? Number.NaN;
}

async function writeLog(size: number, { progress }: Ground): Promise<WrittenLog> {
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
  const checkpoint: LogCheckpointRecord = {
    ...{ _id: size, previous: 0, root: Buffer.from(root).toString('base64') },
    ...{ note: 'of the bench', signedAt: benchNow() },
  };
  await LogCheckpointModel.collection.insertOne(checkpoint as never);
  const hashes = Array.from({ length: size }, (_, i) => leaves.subarray(i * 32, i * 32 + 32));
  return { leaves, size, checkpoint, root: rootByDefinition(hashes) };
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
