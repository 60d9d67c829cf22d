import { anonymous } from '@spine/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registryCodes } from '../../../../subgraphs/grants/src/rules/outputErrors.ts';
import { startGraph, type TestGraph } from '../../../support/graph.ts';
import { explainReads } from '../../../support/queryPlans.ts';
import { runByBoth } from '../../../support/runByBoth.ts';
import { viewerWith } from '../../../support/subgraph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({ viewer: anonymous, cases: 0, patient: true });
});
afterAll(() => graph.end());

const question = `query ($after: String) { organization(acronym: "EUROSPINE") { registries { code name
  outputs(first: 5, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id title doi publishedOn authors { name } registries { name }
      award { id title awardDate funder { name } recipient { name } investigators { id } } } } } } }`;

interface Output {
  readonly id: string;
  readonly doi: string | null;
  readonly publishedOn: string;
  readonly registries: readonly { readonly name: string }[];
  readonly award: {
    readonly id: string;
    readonly awardDate: string;
    readonly funder: { readonly name: string };
    readonly investigators: readonly { readonly id: string }[];
  };
}
interface Answer {
  readonly organization: {
    readonly registries: readonly {
      readonly code: string;
      readonly outputs: {
        readonly totalCount: number;
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
        readonly nodes: readonly Output[];
      };
    }[];
  };
}

async function pageAfter(after: string | null) {
  await runByBoth(graph, question, { after });
  const { data, fetches } = await graph.ask<Answer>(question, { after });
  const [registry] = data.organization.registries;
  if (!registry) throw new Error('EUROSPINE runs no registry.');
  return { ...registry, fetches };
}

async function allOutputs(): Promise<Output[]> {
  const all: Output[] = [];
  let after: string | null = null;
  do {
    const { outputs } = await pageAfter(after);
    all.push(...outputs.nodes);
    after = outputs.pageInfo.hasNextPage ? outputs.pageInfo.endCursor : null;
  } while (after);
  return all;
}

/** What is stored of a collection of the grants, in the order of its ids. */
async function stored(collection: string): Promise<Record<string, unknown>[]> {
  const grants = graph.subgraphs.find(({ name }) => name === 'grants');
  const found = grants?.connection.collection(collection).find({}).sort({ _id: 1 });
  return (await found?.toArray()) ?? [];
}

test('15. the grants that used the registry, with the DOIs of what came of them', async () => {
  const { code, outputs, fetches } = await pageAfter(null);
  const records = (await stored('outputs')).filter(({ registryCodes }) =>
    (registryCodes as string[]).includes('SPINE_TANGO'),
  );
  expect(code).toBe('SPINE_TANGO');
  expect(records.length).toBeGreaterThan(5);
  expect(outputs.totalCount).toBe(records.length);
  expect(new Set(fetches)).toEqual(new Set(['organizations', 'quality', 'grants']));
  const awards = await stored('awards');
  const all = await allOutputs();
  expect(all.map(({ id }) => id)).toEqual(
    records
      .toSorted((a, b) =>
        `${a.publishedOn} ${a._id}`.localeCompare(`${b.publishedOn} ${b._id}`, 'en'),
      )
      .map(({ _id }) => _id),
  );
  for (const { id, doi, registries, award } of all) {
    // A DOI is never invented, as it could be somebody's: what is synthetic has none.
    expect(doi).toBeNull();
    expect(registries).toEqual([{ name: 'Spine Tango' }]);
    expect(award.id).toBe(records.find(({ _id }) => _id === id)?.awardId);
    expect(award.awardDate).toBe(awards.find(({ _id }) => _id === award.id)?.awardDate);
  }
});

test('15. what an investigator records is among them, by its DOI', async () => {
  const [first] = await allOutputs();
  const investigator = first?.award.investigators[0]?.id ?? '';
  graph.as(viewerWith(['grants:apply'], { person_id: investigator }));
  const { data, errors } = await graph.run(
    `mutation ($input: RecordOutputInput!) { recordOutput(input: $input) {
      output { id doi registries { name } provenance { kind source } } userErrors { code } } }`,
    {
      input: {
        ...{ idempotencyKey: 'an article', awardId: first?.award.id, title: 'After two years' },
        ...{ kind: 'ARTICLE', publishedOn: '2026-06-15', doi: '10.5555/TANGO.1' },
        ...{ source: 'A journal of the test', authorIds: [investigator] },
        registryCodes: ['SPINE_TANGO'],
      },
    },
  );
  expect(errors).toBeUndefined();
  expect(data?.recordOutput).toMatchObject({
    output: {
      doi: '10.5555/tango.1',
      registries: [{ name: 'Spine Tango' }],
      provenance: { kind: 'REFERENCE', source: 'A journal of the test' },
    },
    userErrors: [],
  });
  graph.as(anonymous);
  const last = (await allOutputs()).at(-1);
  expect(last).toMatchObject({ doi: '10.5555/tango.1', award: { id: first?.award.id } });
});

test('the registries that an output can name are those of the graph', async () => {
  const quality = graph.subgraphs.find(({ name }) => name === 'quality');
  const found = await quality?.connection.collection('clinicalRegistries').find().toArray();
  expect(found?.map(({ _id }) => String(_id))).toEqual(registryCodes);
});

test('15. is read through indexes', async () => {
  const reads = await explainReads(graph.connections, () => pageAfter(null));
  expect(reads.length).toBeGreaterThan(3);
  const slow = reads.flatMap(({ stages }) => stages).filter((s) => /COLLSCAN|^SORT$/.test(s));
  expect(slow).toEqual([]);
});
