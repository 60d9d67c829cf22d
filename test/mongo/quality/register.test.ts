import { quality } from '@spine/quality';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countCommands } from '../../support/mongoCommands.ts';
import { openSeeded, type TestSubgraph } from '../../support/subgraph.ts';

const newYear = '2026-01-01';
let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality, { clock: () => new Date(`${newYear}T08:00:00.000Z`) });
});
afterAll(() => subgraph.end());

interface Entry {
  readonly asOf: string;
  readonly status: string;
  readonly since: string;
  readonly scope: string[];
  readonly certificate: {
    number: string;
    grantedOn: string;
    validFrom: string;
    validUntil: string;
  };
}

const statuses = ['NOT_YET_VALID', 'VALID', 'SUSPENDED', 'EXPIRED', 'WITHDRAWN'];
const groups = ['DEGENERATIVE', 'DEFORMITY', 'TRAUMA', 'TUMOUR', 'INFECTION_INFLAMMATION'];

async function register(filter: object): Promise<Entry[]> {
  const { certificationRegister } = await subgraph.query<{
    certificationRegister: { nodes: Entry[]; totalCount: number };
  }>(
    `query ($asOf: Date, $country: String, $pathologyGroup: PathologyGroup, $status: CertificationStatus) {
      certificationRegister(
        asOf: $asOf, country: $country, pathologyGroup: $pathologyGroup, status: $status, first: 100
      ) {
        totalCount
        nodes { asOf status since scope certificate { number grantedOn validFrom validUntil centre { id } } }
      }
    }`,
    filter,
  );
  expect(certificationRegister.totalCount).toBe(certificationRegister.nodes.length);
  return certificationRegister.nodes;
}

const numbersOf = (entries: readonly Entry[]) =>
  entries.map(({ certificate }) => certificate.number);

test('the register on New Year 2026 shows certificates in every status', async () => {
  const entries = await register({});
  expect(new Set(entries.map(({ status }) => status))).toEqual(new Set(statuses));
  for (const { asOf, scope, certificate } of entries) {
    expect(asOf).toBe(newYear);
    expect(certificate.grantedOn <= newYear).toBe(true);
    expect(certificate.number).toMatch(/^SYN-SSCOE-\d{4}$/);
    expect(scope.length).toBeGreaterThan(0);
  }
});

test.each([
  '2020-12-31',
  '2022-06-15',
  '2024-02-29',
  '2024-11-01',
  '2025-06-01',
  newYear,
  '2027-01-01',
])(
  'on %s MongoDB finds by status and group just what the rule says of each certificate',
  async (asOf) => {
    const all = await register({ asOf });
    for (const status of statuses) {
      const expected = all.filter((entry) => entry.status === status);
      expect(numbersOf(await register({ asOf, status }))).toEqual(numbersOf(expected));
    }
    for (const pathologyGroup of groups) {
      const expected = all.filter(({ scope }) => scope.includes(pathologyGroup));
      expect(numbersOf(await register({ asOf, pathologyGroup }))).toEqual(numbersOf(expected));
    }
  },
);

test('a country and a group together give the centres of the country certified for the group', async () => {
  const valid = await register({ status: 'VALID', pathologyGroup: 'TRAUMA' });
  const byCountry = await Promise.all(
    ['CH', 'US', 'CA', 'BR', 'MX', 'CO', 'AR', 'DE', 'FR', 'IT'].map((country) =>
      register({ status: 'VALID', pathologyGroup: 'TRAUMA', country }),
    ),
  );
  const others = await Promise.all(
    ['ES', 'PT', 'AT', 'ZA', 'SA', 'EG', 'IN', 'JP', 'AU', 'KR'].map((country) =>
      register({ status: 'VALID', pathologyGroup: 'TRAUMA', country }),
    ),
  );
  expect(numbersOf([...byCountry, ...others].flat()).toSorted()).toEqual(
    numbersOf(valid).toSorted(),
  );
});

test('a register of the past knows nothing of what was granted later', async () => {
  const before = await register({ asOf: '2021-01-01' });
  const now = await register({});
  expect(before.length).toBeLessThan(now.length);
  for (const { certificate } of before) expect(certificate.grantedOn <= '2021-01-01').toBe(true);
});

test('validity ends a day before the same day three years later', async () => {
  for (const { certificate } of await register({})) {
    const end = new Date(`${certificate.validFrom}T00:00:00Z`);
    end.setUTCFullYear(end.getUTCFullYear() + 3);
    end.setUTCDate(end.getUTCDate() - 1);
    expect(certificate.validUntil).toBe(end.toISOString().slice(0, 10));
  }
});

describe('a certificate', () => {
  const withdrawn = async () => (await register({ status: 'WITHDRAWN' }))[0] as Entry;

  test('changes its status on the very day', async () => {
    const { certificate } = await withdrawn();
    const data = await subgraph.query(
      `query ($number: ID!) {
        certificate(number: $number) {
          before: status(asOf: "2025-05-31") on: status(asOf: "2025-06-01") first: status(asOf: "2020-01-01")
        }
      }`,
      { number: certificate.number },
    );
    expect(data).toEqual({
      certificate: {
        before: expect.stringMatching(/VALID|SUSPENDED/),
        on: 'WITHDRAWN',
        first: 'NOT_YET_VALID',
      },
    });
  });

  test('is found by its number, with the version that it was judged by', async () => {
    const { certificate } = await withdrawn();
    const data = await subgraph.query(
      `query ($of: [_Any!]!) {
        _entities(representations: $of) {
          ... on Certificate { number validUntil version { version scheme { code } } provenance { kind } }
        }
      }`,
      { of: [{ __typename: 'Certificate', number: certificate.number }] },
    );
    expect(data).toMatchObject({
      _entities: [
        {
          number: certificate.number,
          validUntil: certificate.validUntil,
          version: { version: '2019', scheme: { code: 'SSCOE' } },
          provenance: { kind: 'SYNTHETIC' },
        },
      ],
    });
  });

  test('that nobody issued is null', async () => {
    const data = await subgraph.query('{ certificate(number: "SYN-SSCOE-9999") { number } }');
    expect(data).toEqual({ certificate: null });
  });
});

test('a renewed certificate is judged by the version in force when its renewal was filed', async () => {
  const certificates = subgraph.connection.collection('certificates');
  const renewals = await subgraph.connection
    .collection('certificateEvents')
    .find({ kind: 'RENEWED' })
    .toArray();
  expect(renewals).toHaveLength(4);
  const renewed = await Promise.all(
    renewals.map(({ certificateNumber }) =>
      certificates.findOne({ _id: certificateNumber as never }),
    ),
  );
  for (const { centreId, validFrom, versionId } of renewed as unknown as Record<string, string>[]) {
    const all = await certificates.find({ centreId }).sort({ validFrom: 1 }).toArray();
    expect(all.map((each) => each.versionId)).toEqual(['sscoe-2019', versionId]);
    expect(all[1]?.validFrom).toBe(validFrom);
  }
});

test('a centre’s certification is the certificate that counts on the day, null before its first', async () => {
  const [entry] = await register({ status: 'VALID' });
  const { certificate } = entry as Entry & { certificate: { centre: { id: string } } };
  const data = await subgraph.query(
    `query ($of: [_Any!]!, $granted: Date) {
      _entities(representations: $of) {
        ... on Centre {
          certification { status asOf certificate { number } }
          granted: certification(asOf: $granted) { asOf }
          before: certification(asOf: "2019-01-01") { status }
          certificates { number }
        }
      }
    }`,
    { of: [{ __typename: 'Centre', id: certificate.centre.id }], granted: certificate.grantedOn },
  );
  expect(data).toMatchObject({
    _entities: [
      {
        certification: {
          status: 'VALID',
          asOf: newYear,
          certificate: { number: certificate.number },
        },
        granted: { asOf: certificate.grantedOn },
        before: null,
        certificates: expect.arrayContaining([{ number: certificate.number }]),
      },
    ],
  });
});

describe('pages', () => {
  const page = `query ($after: String, $status: CertificationStatus) {
    certificationRegister(first: 7, after: $after, status: $status) {
      edges { cursor node { certificate { number } } } pageInfo { hasNextPage endCursor }
    }
  }`;
  interface Page {
    certificationRegister: {
      edges: { node: Entry }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }

  test('neither repeat nor skip', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const read: Page = await subgraph.query<Page>(page, { after });
      const { edges, pageInfo } = read.certificationRegister;
      seen.push(...numbersOf(edges.map(({ node }) => node)));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(numbersOf(await register({})));
  });

  test('of one filter do not go on in another', async () => {
    const { certificationRegister } = await subgraph.query<Page>(page, {});
    const after = certificationRegister.pageInfo.endCursor;
    const { errors } = await subgraph.run(page, { after, status: 'VALID' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
  });
});

test.each([
  ['country: "Switzerland"', 'country'],
  ['country: "ch"', 'country'],
  ['first: 101', 'first'],
  ['first: 0', 'first'],
  ['asOf: "2026-02-30"', 'asOf'],
  ['status: GOOD', 'status'],
  ['after: "page 2"', 'after'],
])('certificationRegister(%s) is refused with the argument’s name', async (args, argument) => {
  const { errors } = await subgraph.run(`{ certificationRegister(${args}) { totalCount } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
});

test('a page of the register with versions takes two commands, however many certificates', async () => {
  for (const first of [2, 50]) {
    const { commands } = await countCommands([subgraph.connection], () =>
      subgraph.query(
        `query ($first: Int!) {
          certificationRegister(first: $first) {
            nodes { status scope certificate { number centre { id } version { version } } }
          }
        }`,
        { first },
      ),
    );
    expect(commands).toHaveLength(2);
  }
});

test.each([
  [{}],
  [{ country: 'DE' }],
  [{ 'scopes.groups': 'TRAUMA' }],
  [{ country: 'DE', 'scopes.groups': 'TRAUMA' }],
])('the register filtered by %o reads along an index, in its order', async (filter) => {
  const plan = await subgraph.connection
    .collection('certificates')
    .find({ ...filter, grantedOn: { $lte: newYear } })
    .sort({ grantedOn: 1, _id: 1 })
    .explain('queryPlanner');
  const stages = JSON.stringify(plan.queryPlanner.winningPlan);
  expect(stages).toContain('IXSCAN');
  expect(stages).not.toMatch(/COLLSCAN|"SORT"/);
});
