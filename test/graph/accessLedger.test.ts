import { createHash } from 'node:crypto';
import { anonymous, type Viewer } from '@spine/kit';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Apart, startApart } from '../support/apart.ts';
import { refuseInserts } from '../support/failPoints.ts';
import { startGraph, subgraphNamed, type TestGraph } from '../support/graph.ts';
import { operations } from '../support/operations.ts';
import { type Cast, castOf } from './access/cast.ts';

type Ask = (viewer: Viewer, query: string, variables?: object, id?: string) => Promise<Answered>;
interface Answered {
  readonly data: Record<string, Record<string, unknown>>;
  readonly errors?: readonly { path: readonly unknown[]; extensions: { code: string } }[];
}

let graph: TestGraph;
let cast: Cast;
/** Both shapes over the same subgraphs: in one process, and with quality behind HTTP. */
let apart: Apart;

beforeAll(async () => {
  graph = await startGraph({ viewer: anonymous, cases: 200 });
  cast = await castOf(graph.connections);
  apart = await startApart(graph, 'quality');
});
afterAll(() => apart.end());
afterEach(async () => {
  await entries().deleteMany({});
});

const quality = () => subgraphNamed(graph.subgraphs, 'quality').connection;
const entries = () => quality().collection<{ _id: string }>('accessEntries');
const recorded = async () =>
  (await entries().find().sort({ _id: 1 }).toArray()) as unknown as Record<string, unknown>[];

const inOneProcess: Ask = (viewer, query, variables = {}, id = 'a-request') => {
  graph.as(viewer);
  return graph.run(query, variables, { 'x-request-id': id }) as unknown as Promise<Answered>;
};
const asServices: Ask = (viewer, query, variables = {}, id = 'a-request') => {
  apart.as(viewer);
  return apart.run(query, variables, { 'x-request-id': id }) as unknown as Promise<Answered>;
};

const centreFile = operations.find(({ name }) => name === 'CentreFile');
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const withFields = (...fields: string[]) => expect.objectContaining({ fields });

describe.each([
  ['in one process', inOneProcess],
  ['as services', asServices],
])('%s', (_shape, ask) => {
  test('the ledger names the client’s operation, its hash and the request, not the fetch of the plan', async () => {
    const text = centreFile?.document ?? '';
    const { errors } = await ask(cast.viewers.auditor, text, { centre: cast.things.centre });
    expect(errors).toBeUndefined();
    expect(await recorded()).toMatchObject([
      {
        centreId: cast.things.centre,
        subject: cast.viewers.auditor.subject,
        personId: cast.things.auditor,
        operationName: 'CentreFile',
        operationHash: hashOf(text),
        requestId: 'a-request',
      },
    ]);
  });

  test('an operation that is only partly permitted goes by the hash that its client knows', async () => {
    const text = `query Both($of: ID!) { myCentre { id } centre(id: $of) { benchmark { year } } }`;
    await ask(cast.viewers.auditor, text, { of: cast.things.centre });
    expect(await recorded()).toMatchObject([
      { operationName: 'Both', operationHash: hashOf(text) },
    ]);
  });

  test('ten like requests of one reader at the same time are ten entries', async () => {
    const text = `query ($of: ID!) { centre(id: $of) { certificationFile { audits { kind } } } }`;
    const asked = Array.from({ length: 10 }, (_, index) =>
      ask(cast.viewers.auditor, text, { of: cast.things.centre }, `request-${index}`),
    );
    for (const { errors } of await Promise.all(asked)) expect(errors).toBeUndefined();
    const ids = (await recorded()).map(({ requestId }) => requestId);
    expect(ids.toSorted()).toEqual(Array.from({ length: 10 }, (_, index) => `request-${index}`));
  });

  test('what cannot be recorded is refused at its place, with a code, and the rest is answered', async () => {
    const text = `query ($of: ID!) { centre(id: $of) { name certification { status } certificationFile { audits { id } } } }`;
    const of = cast.things.centre;
    const allow = await refuseInserts(quality(), 'accessEntries');
    const { data, errors } = await ask(cast.viewers.auditor, text, { of }).finally(allow);
    expect(data.centre).toEqual({
      name: expect.any(String),
      certification: { status: expect.any(String) },
      certificationFile: null,
    });
    expect(errors?.map(({ path, extensions }) => [path, extensions])).toEqual([
      [['centre', 'certificationFile'], { code: 'NOT_RECORDED' }],
    ]);
  });

  test('a steward reads who read what, with the centre’s and the person’s names', async () => {
    const text = `query ($of: ID!) { centre(id: $of) { benchmark { year } } }`;
    await ask(cast.viewers.auditor, text, { of: cast.things.centre });
    const ledger = `query ($of: ID!) { accessLedger(centre: $of) { nodes { centre { name } person { name } fields reads } } }`;
    const { data } = await ask(cast.viewers.steward, ledger, { of: cast.things.centre });
    expect(data.accessLedger?.nodes).toEqual([
      {
        centre: { name: expect.any(String) },
        person: { name: expect.any(String) },
        fields: ['Centre.benchmark', 'CentreBenchmark.year'],
        reads: 1,
      },
    ]);
    expect(await recorded()).toContainEqual(
      withFields(
        ...['AccessEntry.centre', 'AccessEntry.fields', 'AccessEntry.person', 'AccessEntry.reads'],
        ...['AccessEntryConnection.nodes', 'Centre.id', 'Person.id', 'Query.accessLedger'],
      ),
    );
  });
});

describe('of two centres', () => {
  const ledger = `query ($of: ID) { accessLedger(centre: $of) { nodes { id subject operation { name } } pageInfo { endCursor } } }`;
  const read = `query ($of: ID!) { centre(id: $of) { benchmark { year } } }`;

  test('neither learns a byte of who read the other', async () => {
    const foreign = cast.viewers.otherCentre.claims.centre_ids?.[0] ?? '';
    await inOneProcess(cast.viewers.auditor, read, { of: cast.things.centre });
    await inOneProcess(cast.viewers.otherAuditor, read, { of: foreign });
    for (const of of [cast.things.centre, 'centre-999', null]) {
      const answer = await inOneProcess(cast.viewers.otherCentre, ledger, { of });
      expect(answer.data).toEqual({ accessLedger: null });
      expect(answer).toEqual(
        await inOneProcess(cast.viewers.otherCentre, ledger, { of: 'centre-998' }),
      );
    }
    const own = await inOneProcess(cast.viewers.otherCentre, ledger, { of: foreign });
    const text = JSON.stringify(own);
    expect(text).toContain(String(cast.viewers.otherAuditor.subject));
    expect(text).not.toContain(String(cast.viewers.auditor.subject));
  });

  test('a cursor of one ledger opens nothing of the other', async () => {
    const foreign = cast.viewers.otherCentre.claims.centre_ids?.[0] ?? '';
    await inOneProcess(cast.viewers.auditor, read, { of: cast.things.centre });
    const own = await inOneProcess(cast.viewers.centre, ledger, { of: cast.things.centre });
    const first = own.data.accessLedger as { pageInfo: { endCursor: string } };
    const after = first.pageInfo.endCursor;
    expect(after).toBeTruthy();
    const page = `query ($of: ID, $after: String) { accessLedger(centre: $of, after: $after) { nodes { id } } }`;
    for (const of of [cast.things.centre, foreign]) {
      const { data } = await inOneProcess(cast.viewers.otherCentre, page, { of, after });
      expect(data).toEqual({ accessLedger: null });
    }
  });
});
