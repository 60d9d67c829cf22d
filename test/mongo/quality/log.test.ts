import { randomUUID } from 'node:crypto';
import {
  emptyRoot,
  isSealed,
  leafHash,
  noteVerifier,
  readCheckpoint,
  readVerifyingKeys,
} from '@spine/proof';
import { quality } from '@spine/quality';
import type { ClientSession } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { logWhatIsRecorded } from '../../../subgraphs/quality/src/migrations/logWhatIsRecorded.ts';
import { appendToLog } from '../../../subgraphs/quality/src/models/log/appendToLog.ts';
import { LogCheckpointModel } from '../../../subgraphs/quality/src/models/log/LogCheckpoint.ts';
import {
  LogEntryModel,
  type LogEntryRecord,
} from '../../../subgraphs/quality/src/models/log/LogEntry.ts';
import { LogTileModel } from '../../../subgraphs/quality/src/models/log/LogTile.ts';
import { sequence } from '../../../subgraphs/quality/src/models/log/sequence.ts';
import { bringUpToDate } from '../../../subgraphs/quality/src/models/log/sequencer.ts';
import { rootByDefinition } from '../../support/rootByDefinition.ts';
import { signingSettings } from '../../support/signing.ts';
import { openSeeded, type TestSubgraph, testClock } from '../../support/subgraph.ts';

const origin = 'certifier.example/log';
const verifiers = readVerifyingKeys(signingSettings.SIGNING_KEYS).map((key) =>
  noteVerifier(origin, key),
);

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality);
});
afterAll(() => subgraph.end());

/** Appends entries in a transaction of their own, which fails at its end where told to. */
async function append(ids: readonly string[], fails = false): Promise<void> {
  const records = ids.map((id) => ({
    kind: 'DECISION' as const,
    id,
    recordedAt: testClock(),
    content: { decision: id },
  }));
  await subgraph.connection.getClient().withSession((session) =>
    session.withTransaction(async () => {
      await appendToLog(records, session as ClientSession);
      if (fails) throw new Error('The decision failed.');
    }),
  );
}

function sequenced(): Promise<LogEntryRecord[]> {
  return LogEntryModel.find({ index: { $gte: 0 } })
    .sort({ index: 1 })
    .lean()
    .exec();
}

/** Whether the stored log is one log: no gap, every seal good, every checkpoint of what is there. */
async function expectOneLog(): Promise<number> {
  const entries = await sequenced();
  const hashes = entries.map(({ text }) => leafHash(text));
  expect(entries.map(({ index }) => index)).toEqual(entries.map((_, i) => i));
  entries.forEach(({ seal = '' }, i) => {
    const hash = hashes[i] ?? emptyRoot;
    if (!isSealed(seal, origin, i, hash, verifiers)) throw new Error(`The seal of ${i} is bad.`);
  });
  const checkpoints = await LogCheckpointModel.find().sort({ _id: 1 }).lean().exec();
  let previous = 0;
  for (const each of checkpoints) {
    expect(each.previous).toBe(previous);
    previous = each._id;
    const { size, root } = readCheckpoint(each.note, verifiers);
    expect({ size, root: Buffer.from(root) }).toEqual({
      size: each._id,
      root: Buffer.from(rootByDefinition(hashes.slice(0, size))),
    });
  }
  expect(previous).toBe(entries.length);
  return entries.length;
}

async function emptyLog(): Promise<void> {
  for (const model of [LogEntryModel, LogTileModel, LogCheckpointModel])
    await model.collection.deleteMany({});
}

describe('what was seeded', () => {
  test('is in the log: every decision and every certificate event, in the order they were recorded', async () => {
    await bringUpToDate(testClock);
    const entries = await sequenced();
    const { Decision, CertificateEvent } = subgraph.connection.models;
    const [decisions = 0, events = 0] = await Promise.all([
      Decision?.countDocuments().exec(),
      CertificateEvent?.countDocuments().exec(),
    ]);
    expect(entries).toHaveLength(decisions + events);
    const times = entries.map(({ recordedAt, place }) => recordedAt.getTime() + place);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    await expectOneLog();
  });

  test('has a decision before the event that follows from it', async () => {
    const places = new Map((await sequenced()).map(({ _id, index }) => [_id, index ?? 0]));
    const events = await subgraph.connection.models.CertificateEvent?.find().lean().exec();
    for (const { _id, decisionId } of events ?? [])
      expect(places.get(`DECISION/${decisionId}`)).toBeLessThan(
        places.get(`CERTIFICATE_EVENT/${_id}`) ?? 0,
      );
  });

  test('says what the record says, under a salt', async () => {
    const event = await subgraph.connection.models.CertificateEvent?.findOne().lean().exec();
    const entry = await LogEntryModel.findById(`CERTIFICATE_EVENT/${event?._id}`).lean().exec();
    const { salt, content } = JSON.parse(entry?.text ?? '');
    expect(Buffer.from(salt, 'base64url')).toHaveLength(16);
    expect(content).toEqual(JSON.parse(JSON.stringify(event)));
  });

  test('comes into the log of a database from before it, once however often', async () => {
    const before = (await sequenced()).map(({ _id }) => _id);
    await emptyLog();
    await logWhatIsRecorded();
    await logWhatIsRecorded();
    await bringUpToDate(testClock);
    expect((await sequenced()).map(({ _id }) => _id)).toEqual(before);
    await expectOneLog();
  });
});

describe('a decision', () => {
  beforeEach(emptyLog);

  test('that fails leaves nothing in the log', async () => {
    await expect(append(['one'], true)).rejects.toThrow('failed');
    await append(['two']);
    await bringUpToDate(testClock);
    expect((await sequenced()).map(({ recordId }) => recordId)).toEqual(['two']);
  });

  test('is logged once: the second time its transaction fails', async () => {
    await append(['one']);
    await expect(append(['one', 'two'])).rejects.toThrow('E11000');
    await bringUpToDate(testClock);
    expect(await expectOneLog()).toBe(1);
  });

  test('with what follows from it is logged in the order given', async () => {
    await append(['z', 'a', 'm']);
    await bringUpToDate(testClock);
    expect((await sequenced()).map(({ recordId }) => recordId)).toEqual(['z', 'a', 'm']);
  });

  test('that was committed before somebody asks is in what they get, whoever asks meanwhile', async () => {
    for (let i = 0; i < 20; i += 1) {
      const earlier = bringUpToDate(testClock);
      await append([`decision ${i}`]);
      await Promise.all([bringUpToDate(testClock), bringUpToDate(testClock)]);
      expect(await LogEntryModel.exists({ pending: true }).exec()).toBeNull();
      await earlier;
    }
    expect(await expectOneLog()).toBe(20);
  });
});

describe('writers and sequencers at once', () => {
  beforeEach(emptyLog);

  test('16 writers and 3 sequencers make one log without a gap and with one root', async () => {
    let writing = true;
    const writer = async () => {
      for (let i = 0; i < 10; i += 1) await append(Array.from({ length: 20 }, () => randomUUID()));
    };
    const sequencer = async () => {
      while (writing) await sequence(testClock);
    };
    const sequencers = Array.from({ length: 3 }, sequencer);
    await Promise.all(Array.from({ length: 16 }, writer));
    writing = false;
    await Promise.all(sequencers);
    await bringUpToDate(testClock);
    expect(await expectOneLog()).toBe(16 * 10 * 20);
    const forks = await LogCheckpointModel.countDocuments().exec();
    expect(forks).toBeGreaterThan(1);
  });

  test('a backlog of more than one batch is sequenced whole', async () => {
    await append(Array.from({ length: 1_001 }, (_, i) => `decision ${i}`));
    expect(await sequence(testClock)).toBe(1_001);
    expect(await expectOneLog()).toBe(1_001);
  });
});

describe('a sequencer that is cut off', () => {
  beforeEach(emptyLog);

  /** What it writes, in order; the last is after all of it. */
  const steps = ['insert', 'update', 'update', 'commitTransaction'] as const;

  test.each(steps.map((step, i) => [i + 1, step] as const))(
    'at its write %i (%s) leaves a log that the next one continues without a gap',
    async (at) => {
      await append(['one', 'two', 'three']);
      await sequence(testClock);
      await append(['four', 'five']);
      await cutOffAt(at);
      await bringUpToDate(testClock);
      expect(await expectOneLog()).toBe(5);
    },
  );

  /** Lets a sequencer write so many commands less one, and then closes its session as a crash would. */
  async function cutOffAt(step: number): Promise<void> {
    let seen = 0;
    const client = subgraph.connection.getClient();
    const cut = new Promise<void>((resolve) => {
      const watch = async (event: { commandName: string; command: { lsid?: object } }) => {
        if (!(steps as readonly string[]).includes(event.commandName)) return;
        seen += 1;
        if (seen !== step) return;
        client.off('commandStarted', watch as never);
        await client.db('admin').command({ killSessions: [event.command.lsid] });
        resolve();
      };
      client.on('commandStarted', watch as never);
    });
    await Promise.allSettled([sequence(testClock), cut]);
  }
});
