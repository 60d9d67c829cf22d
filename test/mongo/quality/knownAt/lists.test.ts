import { describe, expect, test } from 'vitest';
import {
  type Answer,
  query,
  RecordedRegister,
} from '../../../support/register/RecordedRegister.ts';
import { groups, statuses } from '../../../support/register/Register.ts';

const register = new RecordedRegister();

describe('the register in MongoDB', () => {
  test.each(register.moments)(
    'on $day, as known at $instant, lists what a replay says, by every filter',
    async ({ day: asOf, instant }) => {
      const all = register.expected(asOf, instant);
      const told = async (filter: object) => {
        const { nodes } = await register.ask({ asOf, knownAt: instant.toISOString(), ...filter });
        return nodes.map(({ certificate, status, scope }) => [certificate.number, status, scope]);
      };
      const should = (keep: (each: (typeof all)[number]) => boolean) =>
        all.filter(keep).map((each) => [each._id, each.status, each.groups]);
      expect(await told({})).toEqual(should(() => true));
      for (const status of statuses)
        expect(await told({ status })).toEqual(should((each) => each.status === status));
      for (const pathologyGroup of groups)
        expect(await told({ pathologyGroup, country: 'PT' })).toEqual(
          should(({ country, groups }) => country === 'PT' && groups.includes(pathologyGroup)),
        );
    },
  );

  test.each(register.moments)(
    'on $day as all is known now is what it is by the entries',
    async ({ day }) => {
      const present = await register.ask({ asOf: day });
      const latest = await register.ask({ asOf: day, knownAt: register.now.toISOString() });
      expect(present).toEqual({ ...latest, pageInfo: expect.anything() });
      const should = register.expected(day, register.now).map(({ _id, status }) => [_id, status]);
      expect(present.nodes.map(({ certificate, status }) => [certificate.number, status])).toEqual(
        should,
      );
      for (const { status, certificate } of present.nodes) expect(certificate.status).toBe(status);
    },
  );

  test('asked for an instant alone, is of that instant’s day', async () => {
    const instant = '2024-03-01T15:00:00.000Z';
    const [first] = (await register.ask({ knownAt: instant, first: 1 })).nodes;
    const data = await register.subgraph.query<Answer>(
      `{ certificationRegister(knownAt: "${instant}", first: 1) { nodes { asOf knownAt status } } }`,
    );
    expect(data.certificationRegister.nodes).toEqual([
      { asOf: '2024-03-01', knownAt: instant, status: first?.status },
    ]);
  });

  test('near a place is what a great circle says, nearest first and one place by its numbers', async () => {
    const place = { latitude: 46.95, longitude: 7.45 };
    const asOf = '2024-06-15';
    const { nodes } = await register.ask({ asOf, near: { ...place, kilometres: 9_000 } });
    const should = register
      .expected(asOf, register.now)
      .map(({ _id, location }) => {
        const [longitude = 0, latitude = 0] = location?.coordinates ?? [];
        return { number: _id, kilometres: greatCircle(place, { longitude, latitude }) };
      })
      .filter(({ kilometres }) => kilometres <= 9_000)
      .toSorted((a, b) => a.kilometres - b.kilometres || (a.number < b.number ? -1 : 1));
    expect(should.length).toBeGreaterThan(10);
    expect(nodes.map(({ certificate }) => certificate.number)).toEqual(
      should.map(({ number }) => number),
    );
    for (const [index, { kilometres }] of nodes.entries())
      expect(Math.abs((kilometres ?? 0) - (should[index]?.kilometres ?? 0))).toBeLessThan(0.002);
  });

  test.each([
    ['before today', { knownAt: '2036-01-01T00:00:00.001Z' }, 'knownAt'],
    ['on the globe', { near: { latitude: 91, longitude: 0, kilometres: 10 } }, 'latitude'],
    ['on the globe', { near: { latitude: 0, longitude: 181, kilometres: 10 } }, 'longitude'],
    ['a circle', { near: { latitude: 0, longitude: 0, kilometres: 0 } }, 'kilometres'],
  ])('refuses what is not %s', async (_what, variables, argument) => {
    const { errors } = await register.subgraph.run(query, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Kilometres by the haversine formula on the mean radius of the earth (IUGG). */
function greatCircle(from: Place, to: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2;
  const chord =
    half(from.latitude, to.latitude) +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      half(from.longitude, to.longitude);
  return 2 * 6_371.0088 * Math.asin(Math.sqrt(chord));
}
