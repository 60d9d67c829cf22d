import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignGateway, type Gateway, post } from '../../support/foreign/gateway.ts';
import { inProcess } from '../../support/foreign/inProcess.ts';
import type { ForeignSubgraph } from '../../support/foreign/subgraph.ts';
import { composed } from '../../support/foreign/supergraph.ts';

/** Takes an input object for what anybody may ask, and for what nobody here may. */
const lamps: ForeignSubgraph = {
  name: 'lamps',
  typeDefs: parse(/* GraphQL */ `
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])

    type Query {
      lamps(filter: Filter, kind: Kind): Int
      named(name: String): Int
      hidden(filter: Filter): Int @authenticated
    }

    input Filter {
      brightness: Int
    }

    enum Kind {
      LIGHT
    }
  `),
  resolvers: { Query: { lamps: () => 1, named: () => 2 } },
};

const byFilter = 'query ($f: Filter) { lamps(filter: $f) }';
const byHiddenFilter = 'query ($f: Filter) { hidden(filter: $f) }';
const byKind = 'query ($k: Kind) { lamps(kind: $k) }';

/** An object of as many unknown fields as a body of 100 KB has room for. */
const crowded = Object.fromEntries(
  Array.from({ length: 11_300 }, (_, n) => [`_${n.toString(36).padStart(3, '0')}`, 0]),
);

const open = (engine: 'spine' | 'apollo', environment: 'development' | 'production') =>
  foreignGateway({
    supergraphSdl: composed([lamps]),
    subgraphs: () => inProcess(lamps),
    engine,
    environment,
  });

describe.each(['spine', 'apollo'] as const)('with the engine %s', (engine) => {
  let production: Gateway;
  let development: Gateway;
  beforeAll(async () => {
    production = await open(engine, 'production');
    development = await open(engine, 'development');
  });
  afterAll(() => Promise.all([production.close(), development.close()]));

  test.each([
    ['asked', byFilter],
    ['refused', byHiddenFilter],
  ])(
    'an object of ten thousand unknown fields for a field that is %s is answered with one short error',
    async (_, query) => {
      // The first request is answered by Apollo Server, later ones of a known query are not.
      await post(production, query);
      expect(JSON.stringify({ query, variables: { f: crowded } }).length).toBeGreaterThan(100_000);
      const { status, body, text } = await post(production, query, { f: crowded });
      expect([status, body.errors.length]).toEqual([400, 1]);
      expect(text.length).toBeLessThan(1_000);
      const [{ message, extensions }] = body.errors;
      expect(extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'f' });
      expect(message).toMatch(/^Variable "\$f" got invalid value \{ _000: 0, _001: 0, /);
      expect(message).toMatch(/; Field "_000" is not defined by type "Filter"\.$/);
    },
  );

  test('a value of eighty thousand characters is not sent back', async () => {
    const { status, text } = await post(production, byKind, { k: 'L'.repeat(80_000) });
    expect([status, text.length < 1_000]).toEqual([400, true]);
  });

  test.each([
    ['an enum’s value', byKind, { k: 'LIHGT' }, 'LIGHT'],
    ['an input object’s field', byFilter, { f: { brihgtness: 1 } }, 'brightness'],
  ])('near misses of %s are told in development alone', async (_, query, variables, near) => {
    const told = await post(development, query, variables);
    expect([told.status, told.body.errors[0].message]).toEqual([
      400,
      expect.stringMatching(`Did you mean .*"${near}"\\?$`),
    ]);
    const { status, text } = await post(production, query, variables);
    expect(status).toBe(400);
    expect(text).not.toContain('Did you mean');
    expect(text).not.toContain(near);
  });

  test('text with half a surrogate pair is the client’s mistake', async () => {
    const query = 'query ($name: String) { named(name: $name) }';
    const { body: whole } = await post(production, query, { name: 'lamp 💡' });
    expect(whole).toEqual({ data: { named: 2 } });
    const { status, body } = await post(production, query, { name: 'lamp \ud83d' });
    const extensions = { code: 'BAD_USER_INPUT', argument: 'name' };
    const message = 'Argument "name": its text has half a surrogate pair.';
    expect([status, body]).toEqual([400, { errors: [{ message, extensions }] }]);
  });

  test('null for a condition within another is the client’s mistake', async () => {
    const query = `query ($a: Boolean! = true, $b: Boolean = true) {
      ... @include(if: $a) { lamps @include(if: $b) }
    }`;
    const { status, body } = await post(production, query, { b: null });
    expect([status, body.data]).toEqual([400, undefined]);
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'b' } }]);
    expect((await post(production, query, { b: false })).body).toEqual({ data: {} });
  });

  test('what another operation of the document hangs on is not asked for', async () => {
    const query = `query Plain { lamps } query Other($x: Boolean!) { ...F }
      fragment F on Query { lamps @include(if: $x) }`;
    const payload = { query, operationName: 'Plain' };
    const { body } = await production.inject({ method: 'POST', url: '/graphql', payload });
    expect(JSON.parse(body)).toEqual({ data: { lamps: 1 } });
  });
});
