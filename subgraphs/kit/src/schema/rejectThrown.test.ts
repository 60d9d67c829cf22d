import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { expect, test } from 'vitest';
import { rejectThrown } from './rejectThrown.ts';

/** A first step that answers later, and a second that answers at once. */
const steps = [{ course: async () => 'later' }, { course: () => 'at once' }];

const schema = buildSubgraphSchema({
  typeDefs: parse(
    'type Query { steps: [Step!]! } type Step { course: String! available(year: Int!): Boolean! }',
  ),
  resolvers: {
    Query: { steps: () => steps },
    Step: {
      available: () => {
        throw new Error('no such year');
      },
    },
  },
});
rejectThrown(schema);

test('a failure at once in a later item of a list leaves no rejection that nobody handles', async () => {
  const strays: unknown[] = [];
  const note = (reason: unknown) => strays.push(reason);
  process.on('unhandledRejection', note);
  const { errors } = await graphql({ schema, source: '{ steps { course available(year: 1) } }' });
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  expect(errors?.map(({ message }) => message)).toEqual(['no such year']);
  expect(strays).toEqual([]);
});
