import type { Viewer } from '@spine/kit';
import { syntheticWorld } from '@spine/synthetic';
import type { Connection } from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allMet, Course } from '../support/Course.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { auditor, auditors, type Command, deciders, give, member } from '../support/lifecycle.ts';
import { testDay, testSeed } from '../support/subgraph.ts';

let today = testDay;
let graph: TestGraph;
let own: Course;
/** Whoever asks, through the gateway. */
const asked = {
  async query<Data>(query: string, variables?: object, viewer: Viewer = member()) {
    graph.as(viewer);
    const { data, errors } = await graph.run(query, variables);
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data as Data;
  },
};

beforeAll(async () => {
  const clock = () => new Date(`${today}T12:00:00.000Z`);
  graph = await startGraph({ viewer: member(), cases: 0, clock });
  const [, , , quality] = graph.connections as [unknown, unknown, unknown, Connection];
  const applied = await quality.collection('applications').distinct('centreId');
  const { centres } = syntheticWorld(testSeed);
  own = new Course(asked, centres.find(({ id }) => !applied.includes(id))?.id);
});
afterAll(() => graph.end());

const file = `query ($id: ID!) { centre(id: $id) { certificationFile { revision } certificates { number } } }`;
interface File {
  readonly centre: {
    readonly certificationFile: { readonly revision: number };
    readonly certificates: readonly { readonly number: string }[];
  };
}
const read = async () => (await asked.query<File>(file, { id: own.centreId })).centre;

/** A decision of the committee on the file as it is. */
async function decide(command: Command, input: object): Promise<void> {
  const { certificationFile } = await read();
  const common = { deciderIds: deciders, reason: 'For a reason.' };
  const decision = { expectedVersion: certificationFile.revision, ...common, ...input };
  expect((await give(asked, command, decision, member())).codes).toEqual([]);
}

const grant = (scope: readonly string[]) =>
  decide('decideOnApplication', {
    ...{ applicationId: own.application, auditId: own.audit, granted: true, scope, country: 'PT' },
  });

/** The rules by which the centre is on the auditors' work list today. */
async function waiting(): Promise<string[]> {
  const query = `query ($centre: ID!) { auditWork(centre: $centre) { nodes { rule centre { name } } } }`;
  type Work = { auditWork: { nodes: { rule: string; centre: { name: string } }[] } };
  const { auditWork } = await asked.query<Work>(
    query,
    { centre: own.centreId },
    auditor(auditors[0]),
  );
  for (const { centre } of auditWork.nodes) expect(centre.name).toMatch(/^Synthetic Centre \d{3}$/);
  return auditWork.nodes.map(({ rule }) => rule);
}

test('a centre is certified, watched, suspended, reinstated and renewed, and at each turn the work list says what waits', async () => {
  await (await (await own.visited()).assess()).report();
  await grant(['TRAUMA', 'TUMOUR']);
  const [first] = (await read()).certificates;
  const certificateNumber = first?.number;
  expect(await waiting()).toEqual([]);

  today = '2027-06-15';
  expect(await waiting()).toEqual(['SURVEILLANCE_DUE']);
  const visit = { visitFrom: today, visitUntil: today, stage: 'ON_SITE' };
  await own.schedule({ ...visit, applicationId: null, certificateNumber });
  await own.assess(
    allMet.map((each) => ({
      ...each,
      result: each.criterionCode === 'PER-2' ? 'NOT_MET' : 'MET',
    })),
  );
  const finding = await own.raise('MAJOR', { dueOn: '2027-09-01' });
  await own.report();
  expect(await waiting()).toEqual([]);
  today = '2027-09-01';
  expect(await waiting()).toEqual(['ACTION_DUE']);
  today = '2027-09-02';
  expect(await waiting()).toEqual(['MAJOR_OVERDUE']);

  const { certificationFile } = await read();
  const suspension = { certificateNumber, kind: 'SUSPEND' };
  const asking = {
    ...suspension,
    expectedVersion: certificationFile.revision,
    reason: 'A reason.',
  };
  const request = await give(asked, 'requestCertificateChange', asking, own.centre);
  expect(request.codes).toEqual([]);
  expect(await waiting()).toEqual(['MAJOR_OVERDUE', 'CHANGE_REQUESTED']);
  await decide('decideOnCertificate', { ...suspension, initiatedBy: 'CENTRE' });
  await own.act(finding);
  await own.verify(finding);
  expect(await waiting()).toEqual([]);
  today = '2028-03-02';
  expect(await waiting()).toEqual([]);
  await decide('decideOnCertificate', { certificateNumber, kind: 'REINSTATE' });

  today = '2028-12-16';
  expect(await waiting()).toEqual(['SURVEILLANCE_DUE', 'RENEWAL_NOT_FILED']);
  await own.file({ kind: 'RENEWAL', certificateNumber });
  await own.complete();
  expect(await waiting()).toEqual(['SURVEILLANCE_DUE']);
  await own.schedule({ stage: 'ON_SITE', visitFrom: today, visitUntil: today });
  await (await own.assess()).report();
  expect(await waiting()).toEqual([]);
  await grant(['TRAUMA', 'TUMOUR']);

  const [renewal] = (await read()).certificates;
  const query = `query ($number: ID!) { certificate(number: $number) {
    status(asOf: "2029-06-15") validFrom validUntil centre { name } events { kind }
    renews { number status(asOf: "2027-09-02") events { kind effectiveOn initiatedBy } }
  } }`;
  expect(await asked.query(query, { number: renewal?.number })).toEqual({
    certificate: {
      ...{ status: 'VALID', validFrom: '2029-06-15', validUntil: '2032-06-14' },
      centre: { name: expect.stringMatching(/^Synthetic Centre/) },
      events: [{ kind: 'RENEWED' }],
      renews: {
        ...{ number: certificateNumber, status: 'SUSPENDED' },
        events: [
          { kind: 'GRANTED', effectiveOn: testDay, initiatedBy: 'BODY' },
          { kind: 'SUSPENDED', effectiveOn: '2027-09-02', initiatedBy: 'CENTRE' },
          { kind: 'REINSTATED', effectiveOn: '2028-03-02', initiatedBy: 'BODY' },
        ],
      },
    },
  });
});
