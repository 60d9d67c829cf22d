import { quality } from '@spine/quality';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Course } from '../../support/Course.ts';
import { keyed } from '../../support/lifecycle.ts';
import { openSeeded, type TestSubgraph, testDay, viewerWith } from '../../support/subgraph.ts';

let today = testDay;
let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { clock: () => new Date(`${today}T12:00:00.000Z`) });
});
afterAll(() => subgraph.end());
afterEach(() => {
  today = testDay;
});

const steward = viewerWith(['quality:manage'], { person_id: 'person-of-the-stewards' });
const publishing = (input: object = {}) => ({
  schemeCode: 'SSCOE',
  version: '2027',
  inForceFrom: '2027-01-01',
  criteria: [
    {
      code: 'PER-1',
      group: 'PERSONNEL',
      name: 'Surgeons',
      mandatory: true,
      metric: 'SURGEONS_WITH_VALID_DIPLOMA',
      threshold: 4,
    },
    { code: 'INF-1', group: 'INFRASTRUCTURE', name: 'Emergency surgery', mandatory: true },
  ],
  minimumVolumes: [],
  validityMonths: 24,
  surveillanceMonths: 6,
  source: 'The scheme’s handbook of 2027.',
  ...input,
});
const publish = async (input: object) => {
  const query = `mutation ($input: PublishSchemeVersionInput!) { publishSchemeVersion(input: $input) {
    version { version inForceFrom validityMonths criteria { code assumption provenance { kind source } } }
    userErrors { field code }
  } }`;
  type Answer = {
    publishSchemeVersion: { version: object | null; userErrors: { code: string }[] };
  };
  const { publishSchemeVersion } = await subgraph.query<Answer>(
    query,
    { input: keyed(input) },
    steward,
  );
  return publishSchemeVersion;
};

test('a new version judges what is filed once it is in force, and nothing that was filed or granted before', async () => {
  const earlier = await new Course(subgraph).file();
  const versions = () => subgraph.connection.collection('schemeVersions').find().toArray();
  const before = await versions();
  const certificates = () => subgraph.connection.collection('certificates').find().toArray();
  const granted = await certificates();
  const { version, userErrors } = await publish(publishing());
  expect(userErrors).toEqual([]);
  const provenance = { kind: 'REFERENCE', source: 'The scheme’s handbook of 2027.' };
  expect(version).toEqual({
    ...{ version: '2027', inForceFrom: '2027-01-01', validityMonths: 24 },
    criteria: ['INF-1', 'PER-1'].map((code) => ({ code, assumption: false, provenance })),
  });
  today = '2026-12-31';
  const last = await new Course(subgraph).file();
  today = '2027-01-01';
  const first = await new Course(subgraph).file();
  const filed = await subgraph.connection.collection('applications').find().toArray();
  const judgedBy = ({ application }: Course) =>
    filed.find(({ _id }) => String(_id) === application)?.versionId;
  expect([earlier, last, first].map(judgedBy)).toEqual([
    'sscoe-2023',
    'sscoe-2023',
    'sscoe-2027-01-01',
  ]);
  expect((await versions()).slice(0, before.length)).toEqual(before);
  expect(await certificates()).toEqual(granted);
});

test.each([
  ['SCHEME_UNKNOWN', { schemeCode: 'NONE' }],
  ['VERSION_TAKEN', { version: '2023' }],
  ['VERSION_TAKEN', { version: ' 2023 ' }],
  ['IN_FORCE_IN_PAST', { version: '2026', inForceFrom: testDay }],
  ['CRITERIA_EMPTY', { version: '2028', inForceFrom: '2028-01-01', criteria: [] }],
])('a version is refused with %s: %j', async (code, input) => {
  const count = () => subgraph.connection.collection('schemeVersions').countDocuments();
  const before = await count();
  const { version, userErrors } = await publish(publishing(input));
  expect(version).toBeNull();
  expect(userErrors.map((error) => error.code)).toContain(code);
  expect(await count()).toBe(before);
});

test('of versions published at once by one name for different days, one is', async () => {
  const days = ['2031-01-01', '2031-04-01', '2031-07-01', '2031-10-01'];
  const answers = await Promise.all(
    days.map((inForceFrom) => publish(publishing({ version: '2031', inForceFrom }))),
  );
  const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes).toEqual(['VERSION_TAKEN', 'VERSION_TAKEN', 'VERSION_TAKEN']);
  const found = subgraph.connection
    .collection('schemeVersions')
    .countDocuments({ version: '2031' });
  expect(await found).toBe(1);
});

test('versions that came to one name before are told apart by their days', async () => {
  const { connection } = subgraph;
  const versions = connection.collection('schemeVersions');
  await versions.dropIndex('schemeCode_1_version_1');
  const { _id: _own, ...like } = (await versions.findOne({ version: '2023' })) ?? {};
  const twice = ['2032-01-01', '2032-06-01'].map((inForceFrom) => ({
    ...{ ...like, _id: `sscoe-${inForceFrom}` as never, version: '2032', inForceFrom },
  }));
  await versions.insertMany(twice);
  // A database of then has to come through a step that makes the indexes of today, too.
  const later = ['000-names-of-versions', '019-reasons-and-grants', '021-names-of-versions'];
  await connection.collection('migrations').deleteMany({ migrationName: { $in: later } });
  expect(await subgraph.migrate()).toEqual(later);
  const named = await versions.find({ version: /^2032/ }).sort({ inForceFrom: 1 }).toArray();
  expect(named.map(({ version }) => version)).toEqual(['2032', '2032 (2032-06-01)']);
  await expect(versions.insertOne({ ...twice[0], _id: 'again' as never })).rejects.toThrow(
    'E11000',
  );
});
