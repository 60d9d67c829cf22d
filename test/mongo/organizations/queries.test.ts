import { organizations } from '@spine/organizations';
import { describe, expect, onTestFinished, test } from 'vitest';
import { countCommands } from '../../support/mongoCommands.ts';
import { seededSubgraph } from '../../support/seededSubgraph.ts';

const subgraph = seededSubgraph(organizations);

describe('reading', () => {
  test('pages of centres neither repeat nor skip one', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { centres }: { centres: Pages } = await subgraph.query(
        'query ($after: String) { centres(first: 7, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      names.push(...centres.nodes.map(({ name }) => name));
      after = centres.pageInfo.hasNextPage ? centres.pageInfo.endCursor : null;
    } while (after);
    const expected = Array.from(
      { length: 60 },
      (_, i) => `Synthetic Centre ${String(i + 1).padStart(3, '0')}`,
    );
    expect(names).toEqual(expected);
  });

  test('people of a centre come by name, page by page, each once, also who came back to it', async () => {
    const affiliations = subgraph.connection.collection<{ _id: string; personId: string }>(
      'affiliations',
    );
    const { _id, ...first } = (await affiliations.findOne({ centreId: 'centre-060' })) ?? {
      personId: '',
    };
    await affiliations.insertOne({ ...first, _id: 'came-back' });
    onTestFinished(async () => void (await affiliations.deleteOne({ _id: 'came-back' })));
    const ids = await affiliations.distinct('personId', { centreId: 'centre-060' });
    const people = subgraph.connection.collection<{ _id: string; name: string }>('people');
    const recorded = await people.find({ _id: { $in: ids } }).toArray();
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { people }: { people: Pages } = await subgraph.query(
        `query ($after: String) { people(filter: { centreId: "centre-060" }, first: 2, after: $after) {
          nodes { name } pageInfo { hasNextPage endCursor } totalCount } }`,
        { after },
      );
      expect(people.totalCount).toBe(ids.length);
      found.push(...people.nodes.map(({ name }) => name));
      after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null;
    } while (after);
    expect(found).toEqual(recorded.map(({ name }) => name).toSorted());
    expect(found.length).toBeGreaterThan(2);
  });

  test('people of a centre and a committee are those who are in both', async () => {
    const people = (filter: string) =>
      subgraph.query(`{ people(filter: { ${filter} }) { nodes { name } totalCount } }`);
    const committee = 'committeeId: "trauma-curriculum-task-force"';
    const nobody = { people: { nodes: [], totalCount: 0 } };
    expect(await people(`centreId: "centre-001", ${committee}`)).toEqual(nobody);
    const roles = subgraph.connection.collection<{ _id: string }>('committeeRoles');
    const [role] = await roles.find().toArray();
    const personId = 'synthetic-person-0001';
    await roles.insertOne({ ...role, _id: 'joined', personId } as never);
    onTestFinished(async () => void (await roles.deleteOne({ _id: 'joined' })));
    const { name } = (await subgraph.connection.models.Person?.findById(personId).lean()) ?? {};
    expect(await people(`centreId: "centre-001", ${committee}`)).toEqual({
      people: { nodes: [{ name }], totalCount: 1 },
    });
  });

  test('centres near Berlin are the three of Berlin', async () => {
    const data = await subgraph.query(
      '{ centres(filter: { near: { latitude: 52.52, longitude: 13.4, kilometres: 150 } }) { nodes { city } totalCount } }',
    );
    expect(data).toEqual({
      centres: {
        totalCount: 3,
        nodes: [{ city: 'Berlin' }, { city: 'Berlin' }, { city: 'Berlin' }],
      },
    });
  });

  test.each([1, 60])(
    '%i centres with hospital and surgeons take the same four commands',
    async (first) => {
      const { commands } = await countCommands([subgraph.connection], () =>
        subgraph.query(
          'query ($first: Int!) { centres(first: $first) { nodes { organization { name } surgeons { name } } } }',
          { first },
        ),
      );
      expect(commands).toHaveLength(4);
    },
  );

  test('an unknown id is null, not an error', async () => {
    const data = await subgraph.query(
      '{ organization(id: "nobody") { id } centre(id: "nowhere") { id } person(id: "no-one") { id } }',
    );
    expect(data).toEqual({ organization: null, centre: null, person: null });
  });

  test.each([
    ['id', '{ centre(id: "not an id") { id } }'],
    ['acronym', '{ organization(acronym: "<b>") { id } }'],
    ['after', '{ centres(after: "WyJhIl0.c2ln") { totalCount } }'],
    ['first', '{ centres(first: 101) { totalCount } }'],
    ['asOf', '{ centre(id: "centre-001") { surgeons(asOf: "2026-02-30") { id } } }'],
    ['organizationId', '{ centres(filter: { organizationId: "a b" }) { totalCount } }'],
    ['country', '{ centres(filter: { country: "Germany" }) { totalCount } }'],
    ['year', '{ meetings(filter: { year: 20260 }) { totalCount } }'],
    ['region', '{ centres(filter: { region: MOON }) { totalCount } }'],
    [
      'latitude',
      '{ centres(filter: { near: { latitude: 91, longitude: 0, kilometres: 5 } }) { totalCount } }',
    ],
  ])('a malformed %s is a BAD_USER_INPUT that names it', async (argument, query) => {
    const { errors } = await subgraph.run(query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

interface Pages {
  totalCount: number;
  nodes: { name: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}
