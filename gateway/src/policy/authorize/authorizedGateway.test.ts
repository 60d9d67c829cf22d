import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { anonymous } from '@spine/kit/viewer';
import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { GatewayContext } from '../../context.ts';
import { authorizedGateway } from './authorizedGateway.ts';

type Engine = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Loaded = Parameters<Parameters<Engine['onSchemaLoadOrUpdate']>[0]>[0];

const apiSchema = buildSchema('type Query { a: Int }');
const supergraph = `schema @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
  enum join__Graph { ONLY @join__graph(name: "only", url: "") }
  type Query { a: Int }`;

/** An engine that runs a supergraph and, as Apollo's does, goes on when a listener fails. */
function engineOf(coreSupergraphSdl: string): Engine {
  let tell: (loaded: Loaded) => void = () => {};
  return {
    onSchemaLoadOrUpdate: (callback) => {
      tell = callback;
      return () => {};
    },
    load: async () => {
      try {
        tell({ apiSchema, coreSupergraphSdl });
      } catch {}
      return { executor: async () => ({ data: { a: 1 } }) };
    },
    stop: async () => {},
  };
}

async function load(sdl: string) {
  const gateway = authorizedGateway(engineOf(sdl));
  gateway.onSchemaLoadOrUpdate(() => {});
  return gateway.load({ apollo: {} });
}

const request = (schema: object) =>
  ({
    schema,
    document: parse('{ a }'),
    request: {},
    context: { viewer: anonymous, headers: {} },
  }) as never;

test('a supergraph whose restrictions cannot be read is not served', async () => {
  await expect(load('type Query { a: Int }')).rejects.toThrow('its restrictions cannot be read');
});

test('an operation on a schema without rules is not executed', async () => {
  const { executor } = await load(supergraph);
  expect(await executor?.(request(apiSchema))).toEqual({ data: { a: 1 } });
  await expect(executor?.(request(buildSchema('type Query { a: Int }')))).rejects.toThrow();
});
