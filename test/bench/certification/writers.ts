import { randomUUID } from 'node:crypto';
import { emptyRoot, leafHash } from '@spine/proof';
import type { ClientSession } from 'mongoose';
import { appendToLog } from '../../../subgraphs/quality/src/models/log/appendToLog.ts';
import {
  LogEntryModel,
  type LogEntryRecord,
} from '../../../subgraphs/quality/src/models/log/LogEntry.ts';
import { latestCheckpoint, sequence } from '../../../subgraphs/quality/src/models/log/sequence.ts';
import { rootByDefinition } from '../../support/rootByDefinition.ts';
import { figure } from '../report/markdown.ts';
import { benchNow, type Ground, type Piece } from './Piece.ts';

const writing = 16;
const sequencers = 3;

/** Writers with a transaction for each entry, while several sequencers are at work: one log without a gap, with one root. */
export const writers: Piece = async (ground) => {
  const each = ground.quick ? 100 : 1_000;
  const total = writing * each;
  let written = 0;
  const write = async () => {
    for (let i = 0; i < each; i += 1) {
      await appendOne(ground);
      written += 1;
      if (written % 100 === 0) ground.progress({ label: 'Appending', done: written, total });
    }
  };
  await sequence(benchNow);
  const before = (await latestCheckpoint())?._id ?? 0;
  const began = performance.now();
  let isWriting = true;
  const sequencing = Array.from({ length: sequencers }, async () => {
    while (isWriting) await sequence(benchNow);
  });
  await Promise.all(Array.from({ length: writing }, write)).finally(() => {
    isWriting = false;
  });
  await Promise.all(sequencing);
  await sequence(benchNow);
  const seconds = (performance.now() - began) / 1_000;
  const added = (await sizeOfOneLog()) - before;
  return [
    {
      what: `entries of ${writing} writers in one log without a gap, with one root`,
      measured: `${figure(added)} (${figure(added / seconds)} a second)`,
      wanted: figure(total),
      isKept: added === total,
    },
  ];
};

function appendOne({ subgraph }: Ground): Promise<unknown> {
  const id = randomUUID();
  const record = { kind: 'DECISION', id, recordedAt: benchNow(), content: { id } } as const;
  return subgraph.connection
    .getClient()
    .withSession((session) =>
      session.withTransaction(() => appendToLog([record], session as ClientSession)),
    );
}

/**
 * How many entries the log has.
 *
 * @throws Error where an index is missing, or the root over the entries is not the one that was signed
 */
async function sizeOfOneLog(): Promise<number> {
  const hashes: Uint8Array[] = [];
  // Past mongoose: a pass over all of a log outlasts the time limit of a query.
  const entries = LogEntryModel.collection.find({ index: { $gte: 0 } }).sort({ index: 1 });
  for await (const entry of entries as AsyncIterable<unknown>) {
    const { index, text } = entry as LogEntryRecord;
    if (index !== hashes.length) throw new Error(`Entry ${hashes.length} of the log is missing.`);
    hashes.push(leafHash(text));
  }
  const root = hashes.length > 0 ? rootByDefinition(hashes) : emptyRoot;
  const signed = (await latestCheckpoint())?.root;
  if (signed !== Buffer.from(root).toString('base64'))
    throw new Error('The root that was signed is not that of the entries.');
  return hashes.length;
}
