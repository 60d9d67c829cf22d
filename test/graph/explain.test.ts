import { buildGateway, remoteSubgraph } from '@spine/gateway';
import { anonymous, type Subgraph, serveSubgraph, silentLogger } from '@spine/kit';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startGraph, subgraphNamed, supergraphSdl, type TestGraph } from '../support/graph.ts';
import { viewerWith } from '../support/subgraph.ts';

interface Explain {
  readonly mode: string;
  readonly cost: { readonly estimated: number; readonly actual: number | null };
  readonly fields: readonly {
    path: string;
    field: string;
    requirement: object | null;
    verdict: string;
  }[];
  readonly plan: { readonly text: string; readonly tree: object } | null;
  readonly fetches: readonly {
    readonly subgraph: string;
    readonly entities: number;
    readonly ms: number;
    readonly commands: readonly Command[];
  }[];
}
interface Command {
  readonly command: string;
  readonly collection: string;
  readonly shape: string;
  readonly ms: number;
  readonly plan: {
    indexes: string[];
    stages: string[];
    documentsExamined: number;
    returned: number;
  };
}

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({ viewer: anonymous });
});
afterAll(() => graph.end());
afterEach(() => graph.as(anonymous));

async function explained(mode: string, query: string, variables = {}) {
  const answer = await graph.run(query, variables, { 'x-explain': mode });
  return { answer, explain: answer.extensions?.explain as Explain };
}

const centre = `query Centre($id: ID!) {
  centre(id: $id) { name certification(asOf: "2026-06-15") { status } certificationFile { audits { kind } } }
}`;
const of = { id: 'centre-001' };

test('an operation is explained from its plan to the index of each command', async () => {
  const { answer, explain } = await explained('run', centre, of);
  expect(answer.data).toMatchObject({ centre: { name: 'Synthetic Centre 001' } });
  expect(explain.mode).toBe('run');
  expect(explain.plan?.text).toMatch(/^QueryPlan \{[\s\S]*service: "quality"/);
  expect(explain.plan?.tree).toMatchObject({
    kind: 'Sequence',
    steps: [
      { kind: 'Fetch', subgraph: 'organizations' },
      { kind: 'Flatten', path: 'centre', steps: [{ kind: 'Fetch', subgraph: 'quality' }] },
    ],
  });
  expect(explain.fetches.map(({ subgraph, entities }) => [subgraph, entities])).toEqual([
    ['organizations', 0],
    ['quality', 1],
  ]);
  const [one] = explain.fetches[0]?.commands ?? [];
  expect(one).toEqual({
    command: 'find',
    collection: 'centres',
    shape: expect.stringContaining('"_id"'),
    ms: expect.any(Number),
    plan: expect.objectContaining({ indexes: ['_id_'], documentsExamined: 1, returned: 1 }),
  });
  const certificates = explain.fetches[1]?.commands.find(
    ({ collection }) => collection === 'certificates',
  );
  expect(certificates?.plan.stages).toContain('IXSCAN');
});

test('what an operation costs is told before and after', async () => {
  const { explain } = await explained('run', '{ organization(acronym: "EUROSPINE") { name } }');
  expect(explain.cost).toEqual({ estimated: 1, actual: 1, budget: 5_000 });
});

test('each field has its verdict: open, refused by the token, or the subgraph’s to decide', async () => {
  const query = `query Verdicts($id: ID!) {
    centre(id: $id) { name certificationFile { audits { kind } } }
    myCentre { name }
  }`;
  const verdicts = async () =>
    (await explained('plan', query, of)).explain.fields.map(({ path, field, verdict }) => [
      path,
      field,
      verdict,
    ]);
  const open = [
    ['centre', 'Query.centre', 'ALLOWED'],
    ['centre.name', 'Centre.name', 'ALLOWED'],
    ['centre.certificationFile', 'Centre.certificationFile', 'SUBGRAPH'],
    ['centre.certificationFile.audits', 'CertificationFile.audits', 'ALLOWED'],
    ['centre.certificationFile.audits.kind', 'Audit.kind', 'ALLOWED'],
  ];
  expect(await verdicts()).toEqual([...open, ['myCentre', 'Query.myCentre', 'REFUSED']]);
  graph.as(viewerWith(['registry:submit']));
  expect(await verdicts()).toEqual([
    ...open,
    ['myCentre', 'Query.myCentre', 'ALLOWED'],
    ['myCentre.name', 'Centre.name', 'ALLOWED'],
  ]);
});

test('a field’s requirement is told with its verdict, as the schema has it', async () => {
  const { explain } = await explained(
    'plan',
    '{ myCentre { name } centre(id: "c") { benchmark { year } } }',
  );
  const requirements = explain.fields.map(({ field, requirement }) => [field, requirement]);
  expect(Object.fromEntries(requirements)).toMatchObject({
    'Query.myCentre': { scopes: [[['registry:submit']]], policies: [] },
    'Centre.benchmark': { scopes: [], policies: [[['centre_file']]] },
    'CentreBenchmark.year': null,
  });
});

test('only planned, an operation reaches no subgraph, and a mutation changes nothing', async () => {
  const counted = async () =>
    Promise.all(
      graph.connections.map(async (connection) => {
        const names = (await connection.listCollections()).map(({ name }) => name);
        return Promise.all(names.map((name) => connection.collection(name).countDocuments()));
      }),
    );
  const before = await counted();
  graph.as(viewerWith(['education:manage'], { person_id: 'person-001' }));
  const { answer, explain } = await explained(
    'plan',
    'mutation { enrol(input: { idempotencyKey: "k", courseEventId: "e" }) { userErrors { code } } }',
  );
  expect(answer).toEqual({ data: null, extensions: { explain: expect.anything() } });
  expect(explain.plan?.text).toContain('service: "education"');
  expect(explain.fetches).toEqual([]);
  expect(await counted()).toEqual(before);
});

test('no value that is looked for is in an explanation of commands', async () => {
  const { explain } = await explained(
    'run',
    'query ($country: String!, $asOf: Date) { centres(filter: { country: $country }) { nodes { name certification(asOf: $asOf) { status } } } }',
    { country: 'DE', asOf: '2026-06-15' },
  );
  const commands = JSON.stringify(explain.fetches.flatMap(({ commands }) => commands));
  expect(commands).toContain('country');
  expect(commands).not.toMatch(/"DE"|2026-06-15|centre-0|Synthetic/);
});

test('a read without an index shows as a collection scan', async () => {
  const { explain } = await explained(
    'run',
    '{ regionalActivity(year: 2021) { regions { region } } }',
  );
  const stages = explain.fetches.flatMap(({ commands }) =>
    commands.flatMap(({ plan }) => plan.stages),
  );
  expect(stages).not.toContain('COLLSCAN');
  const activity = explain.fetches[0]?.commands[0];
  const education = graph.connections[1];
  const indexes = activity?.plan.indexes ?? [];
  expect(indexes.length).toBeGreaterThan(0);
  const collection = education?.collection(activity?.collection ?? '');
  const specs = (await collection?.indexes())?.filter(({ name }) => indexes.includes(name ?? ''));
  for (const name of indexes) await collection?.dropIndex(name);
  try {
    const without = await explained(
      'run',
      '{ regionalActivity(year: 2021) { regions { region } } }',
    );
    expect(without.explain.fetches[0]?.commands[0]?.plan.stages).toContain('COLLSCAN');
  } finally {
    for (const { key, name, unique } of specs ?? [])
      await collection?.createIndex(key, { name: name ?? '', ...(unique && { unique }) });
  }
});

test('who does not ask gets no explanation', async () => {
  expect(await graph.run(centre, of)).not.toHaveProperty('extensions');
});

const secret = 'a viewer secret that only tests use';
const scoped = viewerWith(['graph:explain']);
const scopeless = viewerWith([
  'organizations:manage',
  'education:manage',
  'grants:manage',
  'quality:manage',
]);

test('in production the scope graph:explain is asked for, and services explain like one process', async () => {
  const closing: (() => Promise<unknown>)[] = [];
  const gatewayOver = async (call: (subgraph: Subgraph) => ReturnType<typeof remoteSubgraph>) => {
    const app = await buildGateway({
      supergraphSdl,
      environment: 'production',
      logger: silentLogger,
      authenticate: async (who) => (who === 'scoped' ? scoped : scopeless),
      subgraphs: (name) => call(subgraphNamed(graph.subgraphs, name)),
    });
    closing.push(() => app.close());
    return async (who: string) => {
      const { body } = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: who, 'x-explain': 'run' },
        payload: { query: centre, variables: of },
      });
      return JSON.parse(body.replace(/"ms":[\d.]+/g, '"ms":0'));
    };
  };
  const addresses = new Map<string, string>();
  for (const subgraph of graph.subgraphs) {
    const served = serveSubgraph({ ...subgraph, close: async () => {} }, secret);
    closing.push(() => served.close());
    addresses.set(subgraph.name, await served.listen({ port: 0, host: '127.0.0.1' }));
  }
  const oneProcess = await gatewayOver((subgraph) => subgraph);
  const services = await gatewayOver(({ name }) =>
    remoteSubgraph(`${addresses.get(name)}/graphql`, secret),
  );
  const answer = await oneProcess('scoped');
  expect(answer.extensions.explain.fetches[1].commands.length).toBeGreaterThan(0);
  expect(await services('scoped')).toEqual(answer);
  for (const ask of [oneProcess, services])
    expect(await ask('anyone')).not.toHaveProperty('extensions');
  for (const close of closing.reverse()) await close();
});
