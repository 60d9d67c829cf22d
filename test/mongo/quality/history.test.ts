import { RecordMemory } from '@spine/kit';
import { withinRequest } from '@spine/kit/requestScope';
import { quality } from '@spine/quality';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Course } from '../../support/Course.ts';
import { type Command, deciders, give, member } from '../../support/lifecycle.ts';
import { countCommands } from '../../support/mongoCommands.ts';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
let centreIds: string[];
beforeAll(async () => {
  subgraph = await openSeeded(quality, { recordMemory: new RecordMemory(2 ** 22) });
  centreIds = await subgraph.connection.collection('applications').distinct('centreId');
});
afterAll(() => subgraph.end());

const committee = viewerWith(['certification:decide'], { person_id: 'person-of-the-committee' });

const history = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Centre {
  certificates { number events { sequence kind } }
  certificationFile {
    applications { id status } audits { id findings { id grade } } decisions { id } changeRequests { id }
  }
} } }`;

type Row = Record<string, unknown> & {
  id?: string;
  number?: string;
  events: Row[];
  findings: Row[];
};
interface History {
  certificates: Row[];
  certificationFile: Record<'applications' | 'audits' | 'decisions' | 'changeRequests', Row[]>;
}

const read = async (ids: readonly string[]): Promise<History[]> => {
  const of = ids.map((id) => ({ __typename: 'Centre', id }));
  const { _entities } = await subgraph.query<{ _entities: History[] }>(history, { of }, committee);
  return _entities;
};

/** Ids of what a collection has of a centre, in an order. */
const idsIn = async (collection: string, filter: object, sort: Record<string, 1 | -1>) => {
  const found = await subgraph.connection.collection(collection).find(filter).sort(sort).toArray();
  return found.map(({ _id }) => String(_id));
};

test('the history of a centre is what each collection has of it, in its order', async () => {
  expect(centreIds.length).toBeGreaterThan(20);
  const histories = await read(centreIds);
  for (const [index, centreId] of centreIds.entries()) {
    const { certificates, certificationFile: file } = histories[index] as History;
    const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);
    expect(ids(file.applications)).toEqual(
      await idsIn('applications', { centreId }, { filedOn: -1, _id: 1 }),
    );
    expect(ids(file.audits)).toEqual(
      await idsIn('audits', { centreId }, { visitFrom: -1, _id: 1 }),
    );
    expect(ids(file.decisions)).toEqual(
      await idsIn('decisions', { centreId }, { decidedOn: -1, _id: 1 }),
    );
    expect(ids(file.changeRequests)).toEqual(
      await idsIn('certificateRequests', { centreId }, { requestedOn: -1, _id: 1 }),
    );
    for (const { id, findings } of file.audits)
      expect(ids(findings)).toEqual(
        await idsIn('findings', { auditId: id }, { raisedOn: 1, _id: 1 }),
      );
    expect(certificates.map(({ number }) => number)).toEqual(
      await idsIn('certificates', { centreId }, { validFrom: -1, _id: 1 }),
    );
    for (const { number, events } of certificates)
      expect(events.map(({ sequence }) => `${number}/${sequence}`)).toEqual(
        await idsIn('certificateEvents', { certificateNumber: number }, { sequence: 1 }),
      );
  }
});

const commandsOf = async (work: () => Promise<unknown>) =>
  (await countCommands([subgraph.connection], work)).commands.map((name) => name.split('.')[1]);

test('it takes one read, and one write of who read it, for one centre and for all', async () => {
  const past = { id: '', readThrough: true };
  for (const ids of [centreIds.slice(0, 1), centreIds]) {
    const commands = await commandsOf(() => withinRequest(past, () => read(ids)));
    expect(commands).toEqual(['aggregate', 'insert']);
  }
});

test('of what is kept of it, a change of one list drops that list alone', async () => {
  const ids = centreIds.slice(0, 1);
  await vi.waitUntil(() => subgraph.records.isCurrent, { timeout: 20_000, interval: 10 });
  await read(ids);
  expect(await commandsOf(() => read(ids))).toEqual(['insert']);
  const findings = subgraph.connection.model('Finding');
  await findings.updateOne({ centreId: ids[0] }, { $set: { statement: 'Another.' } }).exec();
  expect(await commandsOf(() => read(ids))).toEqual(['find', 'insert']);
});

test('of what is kept of it, an event that is written drops the certificate that it is joined to', async () => {
  const own = await (await (await new Course(subgraph).visited()).assess()).report();
  const files = subgraph.connection.collection<{ _id: string; version: number }>(
    'certificationFiles',
  );
  const decide = async (command: Command, input: object) => {
    const expectedVersion = (await files.findOne({ _id: own.centreId }))?.version ?? 0;
    const said = { expectedVersion, deciderIds: deciders, reason: 'For a reason.' };
    expect((await give(subgraph, command, { ...said, ...input }, member())).codes).toEqual([]);
  };
  const scope = { scope: ['TRAUMA', 'TUMOUR'], country: 'PT' };
  const grant = { applicationId: own.application, auditId: own.audit, granted: true };
  await decide('decideOnApplication', { ...grant, ...scope });
  const events = async () => {
    const [{ certificates } = { certificates: [] }] = await read([own.centreId]);
    return certificates.map((each) => each.events.map(({ kind }) => kind));
  };
  await vi.waitUntil(() => subgraph.records.isCurrent, { timeout: 20_000, interval: 10 });
  expect(await events()).toEqual([['GRANTED']]);
  const [{ certificates: [held] = [] } = { certificates: [] }] = await read([own.centreId]);
  await decide('decideOnCertificate', { certificateNumber: held?.number, kind: 'SUSPEND' });
  expect(await events()).toEqual([['GRANTED', 'SUSPENDED']]);
});
