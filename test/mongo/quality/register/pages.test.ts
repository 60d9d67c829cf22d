import { describe, expect, test } from 'vitest';
import { countCommands } from '../../../support/mongoCommands.ts';
import { type Entry, newYear, numbersOf, Register } from '../../../support/register/Register.ts';

const register = new Register();

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
      const read: Page = await register.subgraph.query<Page>(page, { after });
      const { edges, pageInfo } = read.certificationRegister;
      seen.push(...numbersOf(edges.map(({ node }) => node)));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(numbersOf(await register.entries({})));
  });

  test('of one filter do not go on in another', async () => {
    const { certificationRegister } = await register.subgraph.query<Page>(page, {});
    const after = certificationRegister.pageInfo.endCursor;
    const { errors } = await register.subgraph.run(page, { after, status: 'VALID' });
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
  const { errors } = await register.subgraph.run(
    `{ certificationRegister(${args}) { totalCount } }`,
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
});

test('a page of the register with versions takes two commands, however many certificates', async () => {
  for (const first of [2, 50]) {
    const { commands } = await countCommands([register.subgraph.connection], () =>
      register.subgraph.query(
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
  const plan = await register.subgraph.connection
    .collection('certificates')
    .find({ ...filter, grantedOn: { $lte: newYear } })
    .sort({ grantedOn: 1, _id: 1 })
    .explain('queryPlanner');
  const stages = JSON.stringify(plan.queryPlanner.winningPlan);
  expect(stages).toContain('IXSCAN');
  expect(stages).not.toMatch(/COLLSCAN|"SORT"/);
});
