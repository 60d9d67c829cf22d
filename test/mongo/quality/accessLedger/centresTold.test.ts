import { describe, expect, test } from 'vitest';
import { AccessLedger, committee } from '../../../support/AccessLedger.ts';

const access = new AccessLedger();

/** Every field of quality that a policy guards, and a way to it. */
describe.each([
  ['Centre.certificationFile', 'certificationFile { audits { id } }'],
  ['Centre.benchmark', 'benchmark { year }'],
  ['Centre.readiness', 'readiness { asOf }'],
])('%s', (coordinate, selection) => {
  test('tells the centre', async () => {
    await access.readCentres([access.audit.centreId], selection, committee);
    expect(await access.recorded()).toMatchObject([
      { centreId: access.audit.centreId, fields: expect.arrayContaining([coordinate]) },
    ]);
  });
});

test.each([
  ['Query.audit', () => `{ audit(id: "${access.audit._id}") { kind } }`],
  ['Query.auditWork', () => `{ auditWork(centre: "${access.audit.centreId}") { totalCount } }`],
  [
    'Certificate.events',
    () => `{ certificate(number: "${access.certificate}") { events { kind } } }`,
  ],
])('%s tells the centre', async (coordinate, query) => {
  const { errors } = await access.subgraph.run(query(), {}, committee);
  expect(errors).toBeUndefined();
  expect(await access.recorded()).toMatchObject([
    { centreId: access.audit.centreId, fields: expect.arrayContaining([coordinate]) },
  ]);
});

test('what an auditor asks of a centre that is closed to them is no reading of it, as of one that is not there', async () => {
  const query = 'query ($centre: ID) { auditWork(centre: $centre) { totalCount } }';
  for (const centre of [access.otherCentre, 'there-is-no-such-centre']) {
    const { data } = await access.subgraph.run(query, { centre }, access.auditor());
    expect(data).toEqual({ auditWork: { totalCount: 0 } });
  }
  const told = await access.recorded();
  expect(told.map(({ centreId, grantId }) => [centreId, grantId])).toEqual([
    [null, null],
    [null, null],
  ]);
  await access.entries().deleteMany({});
  await access.subgraph.run(query, { centre: access.audit.centreId }, access.auditor());
  expect(await access.recorded()).toMatchObject([{ centreId: access.audit.centreId }]);
});

test.each([
  ['Query.findingCounts', '{ findingCounts { minor } }', 'findings'],
  ['Query.breachedDecisions', '{ breachedDecisions { nodes { id } } }', 'decisions'],
])('%s tells every centre that it is about', async (coordinate, query, collection) => {
  const { errors } = await access.subgraph.run(query, {}, committee);
  expect(errors).toBeUndefined();
  const filter = collection === 'decisions' ? { _id: 'decision-violation-example' as never } : {};
  const centres = await access.subgraph.connection
    .collection(collection)
    .distinct('centreId', filter);
  const told = await access.recorded();
  expect(told.map(({ centreId }) => centreId).toSorted()).toEqual(centres.toSorted());
  for (const { fields } of told) expect(fields).toContain(coordinate);
});

test('someone’s assignments tell every centre that they are at', async () => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { auditAssignments { kind } } } }`;
  const of = [{ __typename: 'Person', id: access.auditorsId() }];
  const { errors } = await access.subgraph.run(query, { of }, access.auditor());
  expect(errors).toBeUndefined();
  const assigned = await access.subgraph.connection
    .collection('audits')
    .distinct('centreId', { 'team.personId': access.auditorsId() });
  expect((await access.recorded()).map(({ centreId }) => centreId).toSorted()).toEqual(
    assigned.toSorted(),
  );
});
