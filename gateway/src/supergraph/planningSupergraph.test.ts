import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { planningSupergraph } from './planningSupergraph.ts';
import { readSupergraph } from './supergraph.ts';

/** A one-subgraph supergraph whose field carries the directive. */
function composed(spec: string, directive: string, version = 'v2.9'): string {
  const { supergraphSdl, errors } = composeServices([
    {
      name: 'wards',
      url: 'http://wards.invalid/graphql',
      typeDefs: parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/${version}", import: ["@key", "${spec}"])
        type Query { ward(id: ID!): Ward }
        type Ward @key(fields: "id") { id: ID! beds: Int ${directive} }
      `),
    },
  ]);
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}

test.each([
  ['authenticated', '@authenticated'],
  ['requiresScopes', '@requiresScopes(scopes: [["wards:read"]])'],
  ['policy', '@policy(policies: [["assigned"]])'],
])('the planner does not see the purpose of @%s, and all the rest as it is', (name, directive) => {
  const sdl = composed(`@${name}`, directive);
  expect(sdl).toContain(`${name}/v0.1", for: SECURITY`);

  const copy = planningSupergraph(readSupergraph(sdl));

  expect(copy.restrictions).toEqual([name]);
  expect(copy.sdl).toBe(sdl.replace(`${name}/v0.1", for: SECURITY`, `${name}/v0.1", `));
  expect(readSupergraph(copy.sdl).links.map(({ url, purpose }) => [url, purpose])).toEqual([
    ['https://specs.apollo.dev/link/v1.0', null],
    ['https://specs.apollo.dev/join/v0.5', 'EXECUTION'],
    [`https://specs.apollo.dev/${name}/v0.1`, null],
  ]);
});

test.each([
  ['authenticated', '@authenticated', 'v0.1'],
  ['requiresScopes', '@requiresScopes(scopes: [["wards:read"]])', 'v0.1'],
  ['policy', '@policy(policies: [["assigned"]])', 'v0.1'],
  ['policy', '@policy(policies: [["assigned"]])', 'v0.2'],
])(
  'a supergraph whose link of @%s (%s, %s) has no purpose is restricted by it all the same',
  (name, directive, version) => {
    const sdl = composed(`@${name}`, directive).replace(
      `${name}/v0.1", for: SECURITY`,
      `${name}/${version}"`,
    );
    expect(sdl).toContain(`${name}/${version}")`);
    expect(planningSupergraph(readSupergraph(sdl))).toEqual({ restrictions: [name], sdl });
  },
);

test('a supergraph without restrictions is planned on as it is', () => {
  const sdl = composed('@tag', '@tag(name: "public")');
  expect(planningSupergraph(readSupergraph(sdl))).toEqual({ restrictions: [], sdl });
});

test.each([
  ['context/v0.1', 'SECURITY'],
  ['cacheTag/v0.1', 'EXECUTION'],
  ['authenticated/v0.2', 'SECURITY'],
  ['unheardOf/v1.0', 'SECURITY'],
])(
  'a supergraph that builds on %s for %s is refused in one sentence that names it',
  (spec, purpose) => {
    const url = `https://specs.apollo.dev/${spec}`;
    const sdl = composed('@tag', '@tag(name: "public")').replace(
      /^schema/,
      `schema @link(url: "${url}", for: ${purpose})`,
    );
    expect(() => planningSupergraph(readSupergraph(sdl))).toThrow(
      `SUPERGRAPH builds on ${url} for ${purpose}, which this gateway cannot honour; compose it without that.`,
    );
  },
);

test('a field overridden under a label is refused in one sentence that names it', () => {
  const sdl = composed('@tag', '@tag(name: "public")');
  const labelled = sdl.replace(
    'beds: Int',
    'beds: Int @join__field(graph: WARDS, override: "halls", overrideLabel: "percent(10)")',
  );
  expect(labelled).not.toBe(sdl);
  expect(() => planningSupergraph(readSupergraph(labelled))).toThrow(
    'SUPERGRAPH overrides Ward.beds under a label, which this gateway cannot honour; compose it without the label.',
  );
});

test('several restrictions lose their purpose together', () => {
  const all = ['authenticated', 'requiresScopes', 'policy'];
  const links = all.map(
    (name) => `@link(url: "https://specs.apollo.dev/${name}/v0.1", for: SECURITY)`,
  );
  const sdl = composed('@tag', '@tag(name: "public")').replace(
    /^schema/,
    `schema ${links.join(' ')}`,
  );
  const copy = planningSupergraph(readSupergraph(sdl));
  expect(copy.restrictions).toEqual(all);
  expect(copy.sdl).toBe(sdl.replaceAll('for: SECURITY', ''));
});

test('a composed @context is refused', () => {
  const { supergraphSdl = '' } = composeServices([
    {
      name: 'wards',
      typeDefs: parse(/* GraphQL */ `
        extend schema
          @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@context", "@fromContext"])
        type Query {
          hospital: Hospital
        }
        type Hospital @key(fields: "id") @context(name: "hospital") {
          id: ID!
          country: String
          ward: Ward
        }
        type Ward @key(fields: "id") {
          id: ID!
          holidays(country: String @fromContext(field: "$hospital { country }")): Int
        }
      `),
    },
  ]);
  expect(() => planningSupergraph(readSupergraph(supergraphSdl))).toThrow(
    /context\/v0\.1 for SECURITY, which this gateway cannot honour/,
  );
});
