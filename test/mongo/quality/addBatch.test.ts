import { quality } from '@spine/quality';
import { mongo } from 'mongoose';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { CaseRecord } from '../../../subgraphs/quality/src/models/Case.ts';
import { addBatch } from '../../../subgraphs/quality/src/models/caseImport/addBatch.ts';
import { CaseWrites } from '../../../subgraphs/quality/src/models/caseImport/CaseWrites.ts';
import { outcomeTerms } from '../../../subgraphs/quality/src/models/intakeTerms.ts';
import { openSeeded, type TestSubgraph, testClock } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
let registered: CaseRecord;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 1 });
  registered = (await collection('cases').findOne()) as unknown as CaseRecord;
});
afterAll(() => subgraph.end());
afterEach(() => vi.restoreAllMocks());

const collection = (name: string) => subgraph.connection.collection(name);
const numbered = (number: string): CaseRecord => ({ ...registered, _id: `case-${number}`, number });
const progress = {
  _id: 'a file',
  offset: 1,
  line: 2,
  prefix: '',
  reportBytes: 0,
  added: 1,
  unchanged: 0,
  refused: 0,
  finished: false,
  updatedAt: testClock(),
};

/** Cases made ready while the batch before was written; how often their rows were read again is counted. */
async function madeAhead(records: readonly CaseRecord[]) {
  const again = vi.fn(() => records);
  const writes = new CaseWrites(await outcomeTerms(), again);
  for (const each of records) writes.add(each);
  writes.complete();
  return { writes, again };
}

test('a number that was withdrawn is found without reading the rows again', async () => {
  await collection('caseWithdrawals').insertOne({
    _id: 'case-w' as never,
    centreId: registered.centreId,
    number: 'W-2',
    reason: 'CONSENT_WITHDRAWN',
    version: 1,
  });
  const { writes, again } = await madeAhead(['W-1', 'W-2'].map(numbered));
  expect(await addBatch(writes, progress)).toBe(false);
  expect(again).not.toHaveBeenCalled();
  expect(await collection('cases').findOne({ number: 'W-1' })).toBeNull();
  const others = await madeAhead([numbered('W-3')]);
  expect(await addBatch(others.writes, progress)).toBe(true);
});

test('what is no reply of MongoDB is told as it is, and a refusal by its code alone', async () => {
  const { writes } = await madeAhead([numbered('L-1')]);
  const send = writes.send.bind(writes);
  const ended = await subgraph.connection.startSession();
  await ended.endSession();
  // The driver does not send what belongs to a session that has ended, and says so in an error of the bulk.
  vi.spyOn(writes, 'send').mockImplementation(() => send(ended));
  await expect(addBatch(writes, progress)).rejects.toThrow(mongo.MongoExpiredSessionError);

  const invalid = { ...numbered('Jane'), operatedOn: 'Monday' };
  const refused = await madeAhead([invalid]);
  await expect(addBatch(refused.writes, progress)).rejects.toThrow(
    /^Cases could not be written: MongoDB's code 121\.$/,
  );
});

test('a driver that makes bytes of a case twice is stopped before it sends an empty one', async () => {
  const insert = mongo.OrderedBulkOperation.prototype.insert;
  vi.spyOn(mongo.OrderedBulkOperation.prototype, 'insert').mockImplementation(function (
    this: mongo.OrderedBulkOperation,
    document,
  ) {
    mongo.BSON.calculateObjectSize(document);
    return insert.call(this, document);
  });
  await expect(madeAhead([numbered('B-1')])).rejects.toThrow(/once/);
});
