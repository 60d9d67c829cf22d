import { anonymous, type Viewer } from '@spine/kit';
import { quality } from '@spine/quality';
import {
  type ConstDirectiveNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph, viewerWith } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
/** An audit with findings, of a centre, by an auditor who never audited the other centre. */
let audit: { _id: string; centreId: string; team: { personId: string }[] };
let otherCentre: string;
let auditor: string;

beforeAll(async () => {
  subgraph = await openSeeded(quality, { cases: 600 });
  const audits = subgraph.connection.collection('audits');
  const findings = subgraph.connection.collection('findings');
  const major = await findings.findOne({ grade: 'MAJOR' });
  audit = (await audits.findOne({ _id: major?.auditId })) as never;
  auditor = audit.team[0]?.personId ?? '';
  const assigned = await audits.distinct('centreId', { 'team.personId': auditor });
  const others = await audits.distinct('centreId', { centreId: { $nin: assigned } });
  otherCentre = others[0];
});
afterAll(() => subgraph.end());

const centreOf = (id: string) => viewerWith(['registry:submit'], { centre_ids: [id] });
const committee = viewerWith(['certification:decide']);
const assignedAuditor = () => viewerWith(['audit:read'], { person_id: auditor });

const refused = 'UNAUTHORIZED_FIELD_OR_TYPE';

const centreQuery = (fields: string) =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Centre { id ${fields} } } }`;

async function readCentre(viewer: Viewer, id: string, fields: string) {
  const of = [{ __typename: 'Centre', id, surgeonTerms: [], awardPeriods: [] }];
  const { data, errors } = await subgraph.run(centreQuery(fields), { of }, viewer);
  const [centre] = (data?._entities ?? []) as Record<string, unknown>[];
  return { centre, codes: errors?.map(({ path, extensions }) => [path?.at(-1), extensions?.code]) };
}

const restricted = `
  certificationFile {
    applications { id status } audits { id findings { id grade statement } assessments { result evidence } }
    decisions { id deciders { id } reason }
  }
  benchmark { year own { cases } pool { cases } }
  readiness { lines { figure met } }
`;

const nobodyElse: [string, () => Viewer][] = [
  ['nobody', () => anonymous],
  ['a researcher', () => viewerWith(['registry:read'])],
  ['another centre', () => centreOf(otherCentre)],
  [
    'an auditor of other centres',
    () => viewerWith(['audit:read'], { person_id: 'synthetic-person-0001' }),
  ],
  ['an auditor without the scope', () => viewerWith([], { person_id: auditor })],
  ['an auditor without a person', () => viewerWith(['audit:read', 'audit:write'])],
];
const thoseEntitled: [string, () => Viewer][] = [
  ['the centre', () => centreOf(audit.centreId)],
  ['its auditor', assignedAuditor],
  ['the committee', () => committee],
];

describe('a centre’s file and exact figures', () => {
  test.each(thoseEntitled)('are read by %s', async (_who, viewer) => {
    const { centre, codes } = await readCentre(viewer(), audit.centreId, restricted);
    expect(codes).toBeUndefined();
    expect(centre).toMatchObject({
      certificationFile: {
        audits: expect.arrayContaining([expect.objectContaining({ id: audit._id })]),
      },
      benchmark: { own: { cases: expect.any(Number) } },
      readiness: { lines: expect.any(Array) },
    });
  });

  test.each(nobodyElse)('are refused to %s, and the rest stands', async (_who, viewer) => {
    const fields = `volumes { cases } certification { status } ${restricted}`;
    const { centre, codes } = await readCentre(viewer(), audit.centreId, fields);
    expect(centre).toMatchObject({
      id: audit.centreId,
      volumes: expect.any(Array),
      certificationFile: null,
      benchmark: null,
      readiness: null,
    });
    expect(codes).toEqual([
      ['certificationFile', refused],
      ['benchmark', refused],
      ['readiness', refused],
    ]);
  });

  test('of two centres an auditor reads the assigned one only', async () => {
    const of = [audit.centreId, otherCentre].map((id) => ({ __typename: 'Centre', id }));
    const query = centreQuery('certificationFile { audits { id } }');
    const { data, errors } = await subgraph.run(query, { of }, assignedAuditor());
    const [own, other] = (data?._entities ?? []) as Record<string, unknown>[];
    expect(own?.certificationFile).not.toBeNull();
    expect(other?.certificationFile).toBeNull();
    expect(errors).toHaveLength(1);
  });

  test('stay closed on the way through a public certificate', async () => {
    const query = `{
      certificationRegister(first: 100) {
        nodes { certificate { number events { kind } centre { id certificationFile { audits { id } } } } }
      }
    }`;
    const { data, errors } = await subgraph.run(query);
    const { certificationRegister } = data as {
      certificationRegister: {
        nodes: { certificate: { events: unknown; centre: { certificationFile: unknown } } }[];
      };
    };
    const { nodes } = certificationRegister;
    expect(nodes.length).toBeGreaterThan(20);
    for (const { certificate } of nodes) {
      expect(certificate.events).toBeNull();
      expect(certificate.centre.certificationFile).toBeNull();
    }
    expect(errors).toHaveLength(2 * nodes.length);
  });
});

describe('cases', () => {
  const cases = 'cases(first: 3) { totalCount nodes { id ageYears centre { id } } }';

  test('are read by their own centre alone', async () => {
    const { centre, codes } = await readCentre(centreOf(audit.centreId), audit.centreId, cases);
    expect(codes).toBeUndefined();
    const own = expect.objectContaining({ centre: { id: audit.centreId } });
    expect(centre).toMatchObject({ cases: { nodes: [own, own, own] } });
  });

  test.each([
    ...nobodyElse,
    ['its auditor', assignedAuditor] as const,
    ['the committee', () => committee] as const,
    [
      'the centre without the scope',
      () => viewerWith([], { centre_ids: [audit.centreId] }),
    ] as const,
  ])('are refused to %s', async (_who, viewer) => {
    const { centre, codes } = await readCentre(viewer(), audit.centreId, cases);
    expect(centre?.cases).toBeNull();
    expect(codes).toEqual([['cases', refused]]);
  });
});

describe('an audit by its id', () => {
  const query = 'query ($id: ID!) { audit(id: $id) { id centre { id } findings { statement } } }';

  test.each(thoseEntitled)('is read by %s', async (_who, viewer) => {
    const data = await subgraph.query(query, { id: audit._id }, viewer());
    expect(data).toMatchObject({ audit: { id: audit._id, centre: { id: audit.centreId } } });
  });

  test.each(nobodyElse)('looks to %s just as if there were none', async (_who, viewer) => {
    const there = await subgraph.run(query, { id: audit._id }, viewer());
    const absent = await subgraph.run(query, { id: 'audit-999-1' }, viewer());
    expect(there.data).toEqual({ audit: null });
    expect(there.errors).toMatchObject([{ extensions: { code: refused } }]);
    expect(JSON.stringify(there)).toBe(JSON.stringify(absent));
  });

  test('that does not exist is null to the committee, which may know', async () => {
    expect(await subgraph.query(query, { id: 'audit-999-1' }, committee)).toEqual({ audit: null });
  });

  test('of impossible form is an error that names the argument, whoever asks', async () => {
    const { errors } = await subgraph.run(query, { id: '$ne' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'id' } }]);
  });
});

describe('someone’s audit assignments', () => {
  const query = `query ($of: [_Any!]!) {
    _entities(representations: $of) { ... on Person { id auditAssignments { id team { person { id } } } } }
  }`;
  const variables = () => ({ of: [{ __typename: 'Person', id: auditor }] });

  test.each([
    ['themselves', assignedAuditor],
    ['the committee', () => committee],
  ])('are read by %s, newest first', async (_who, viewer) => {
    const data = await subgraph.query<{ _entities: { auditAssignments: { id: string }[] }[] }>(
      query,
      variables(),
      viewer(),
    );
    const ids = data._entities[0]?.auditAssignments.map(({ id }) => id) ?? [];
    const expected = await subgraph.connection
      .collection('audits')
      .find({ 'team.personId': auditor })
      .sort({ visitFrom: -1, _id: 1 })
      .toArray();
    expect(ids).toEqual(expected.map(({ _id }) => _id));
  });

  test.each(nobodyElse)('are refused to %s', async (_who, viewer) => {
    const { data, errors } = await subgraph.run(query, variables(), viewer());
    expect(data).toEqual({ _entities: [{ id: auditor, auditAssignments: null }] });
    expect(errors).toMatchObject([{ extensions: { code: refused } }]);
  });
});

describe('myCentre', () => {
  const query = '{ myCentre { id } }';

  test('is the centre of the token', async () => {
    expect(await subgraph.query(query, {}, centreOf('centre-007'))).toEqual({
      myCentre: { id: 'centre-007' },
    });
    expect(await subgraph.query(query, {}, viewerWith(['registry:submit']))).toEqual({
      myCentre: null,
    });
  });

  test('is refused to those who submit nothing', async () => {
    const { data, errors } = await subgraph.run(query, {}, committee);
    expect(data).toEqual({ myCentre: null });
    expect(errors).toMatchObject([{ extensions: { code: refused } }]);
  });
});

/** Every type that someone without any right can get to, from `Query` and from the entities on. */
function openTypes(): Set<string> {
  const types = parse(quality.typeDefs).definitions.filter(
    (each): each is ObjectTypeDefinitionNode => each.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  const directivesOf = (node: { directives?: readonly ConstDirectiveNode[] | undefined }) =>
    (node.directives ?? []).map(({ name }) => name.value);
  const isOpen = (node: Parameters<typeof directivesOf>[0]) =>
    directivesOf(node).every((name) => name !== 'policy' && name !== 'requiresScopes');
  const roots = types.filter((type) => directivesOf(type).includes('key')).map(nameOf);
  const open = new Set<string>(['Query', 'Mutation', ...roots]);
  // A set is walked in the order of insertion, what is added on the way included.
  for (const name of open)
    for (const field of types.find((type) => nameOf(type) === name)?.fields ?? [])
      if (isOpen(field)) open.add(namedType(field.type));
  return open;
}

const nameOf = ({ name }: ObjectTypeDefinitionNode) => name.value;
const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

test.each([
  ...['CertificationFile', 'CertificationApplication', 'Audit', 'Finding', 'CriterionAssessment'],
  ...['CertificationDecision', 'CertificateEvent', 'CentreBenchmark', 'Readiness', 'Case'],
  ...[
    'SubmitCasePayload',
    'CaseRevision',
    'ChangeCasePayload',
    'WithdrawCasePayload',
    'CaseWithdrawal',
  ],
])('no way through the schema leads to %s without a right', (type) => {
  expect(openTypes()).toContain('Certificate');
  expect(openTypes()).not.toContain(type);
});
