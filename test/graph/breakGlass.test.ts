import { anonymous, RecordMemory, type Viewer } from '@spine/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Apart, startApart } from '../support/apart.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { type Cast, castOf } from './access/cast.ts';

interface Answered {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
}
type Ask = (query: string, variables: object) => Promise<Answered>;

let graph: TestGraph;
let cast: Cast;
/** The same subgraphs, with quality behind HTTP. */
let apart: Apart;
let asking: Viewer = anonymous;
let now = new Date('2026-06-15T12:00:00.000Z');

beforeAll(async () => {
  // Records that somebody may read are kept, and lie there when the grant is over.
  const recordMemory = new RecordMemory(2 ** 25);
  graph = await startGraph({ viewer: anonymous, cases: 200, recordMemory, clock: () => now });
  cast = await castOf(graph.connections);
  apart = await startApart(graph, 'quality');
});
afterAll(() => apart.end());

const inOneProcess: Ask = (query, variables) => {
  graph.as(asking);
  return graph.run(query, variables) as unknown as Promise<Answered>;
};
const asServices: Ask = (query, variables) => {
  apart.as(asking);
  return apart.run(query, variables) as unknown as Promise<Answered>;
};

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
/** Of another centre: no audit of theirs was at this one. */
const reader = () => cast.viewers.otherAuditor;
const file = 'certificationFile { audits { id findings { statement } } } benchmark { year }';
const ways = `query Emergency($centre: ID!, $certificate: ID!, $audit: ID!) {
  centre(id: $centre) { name ${file} readiness { lines { met } } }
  certificate(number: $certificate) { events { kind } centre { ${file} } }
  audit(id: $audit) { kind }
}`;
const closed = {
  centre: { name: expect.any(String), certificationFile: null, benchmark: null, readiness: null },
  certificate: { events: null, centre: { certificationFile: null, benchmark: null } },
  audit: null,
};
const open = `mutation Open($centre: ID!, $key: String!) {
  breakGlass(input: { idempotencyKey: $key, centreId: $centre, reason: "A patient of the centre is in theatre.", minutes: 60 }) {
    grant { id until centre { name certificationFile { revision } } person { name } } userErrors { code } } }`;

describe.each([
  ['in one process', inOneProcess],
  ['as services', asServices],
])('%s', (shape, ask) => {
  test('break-glass: every way in is open for an hour, and as closed as before after it', async () => {
    later(24 * 60);
    asking = reader();
    const before = await ask(ways, cast.things);
    expect(before.data).toEqual(closed);
    const { data, errors } = await ask(open, { centre: cast.things.centre, key: shape });
    expect(errors).toBeUndefined();
    expect(data?.breakGlass).toMatchObject({
      grant: {
        centre: { name: expect.any(String), certificationFile: { revision: 0 } },
        person: { name: expect.any(String) },
      },
      userErrors: [],
    });
    later(59);
    expect((await ask(ways, cast.things)).errors).toBeUndefined();
    later(2);
    expect(await ask(ways, cast.things)).toEqual(before);
  });

  test('break-glass: the ledger names the operations that were read by it, with the grant', async () => {
    asking = cast.viewers.steward;
    const text = `query ($of: ID!, $from: DateTime) { accessLedger(centre: $of, from: $from) {
      nodes { operation { name } breakGlassGrant { id person { id } } } } }`;
    const from = new Date(now.getTime() - 90 * 60_000).toISOString();
    const { data } = await ask(text, { of: cast.things.centre, from });
    const { accessLedger } = data as {
      accessLedger: { nodes: { operation: { name: string } }[] };
    };
    const { nodes } = accessLedger;
    const names = nodes.map(({ operation }) => operation.name);
    expect([...new Set(names)].toSorted()).toEqual(['Emergency', 'Open']);
    const grants = new Set(nodes.map((node) => JSON.stringify({ ...node, operation: null })));
    expect(grants.size).toBe(1);
    expect([...grants][0]).toContain(reader().claims.person_id);
  });
});

test('break-glass: a verdict that another process records closes the file with the next request', async () => {
  later(24 * 60);
  asking = reader();
  const { data } = await inOneProcess(open, { centre: cast.things.centre, key: 'elsewhere' });
  expect(data).toMatchObject({ breakGlass: { userErrors: [] } });
  expect((await inOneProcess(ways, cast.things)).errors).toBeUndefined();
  const review = { verdict: 'UNJUSTIFIED', note: 'None.', reviewedAt: now, personId: 'x' };
  const [, , , quality] = graph.connections;
  await quality
    ?.collection('breakGlassGrants')
    .updateOne({ isReviewed: false, grantedAt: now }, { $set: { isReviewed: true, review } });
  expect((await inOneProcess(ways, cast.things)).data).toEqual(closed);
});
