import { remoteSubgraph } from '@spine/gateway';
import { describe, expect, test } from 'vitest';
import { pagedItems } from '../../../support/foreign/engine/pagedItems.ts';
import { racksGraph } from '../../../support/foreign/engine/racks.ts';
import { signedBeds } from '../../../support/foreign/engine/signedBeds.ts';
import { foreignGateway, foreignPolicy, post } from '../../../support/foreign/gateway.ts';
import { inProcess } from '../../../support/foreign/inProcess.ts';
import type { ForeignSubgraph } from '../../../support/foreign/subgraph.ts';
import { composed } from '../../../support/foreign/supergraph.ts';

const policy = { ...foreignPolicy, errorCodes: [...foreignPolicy.errorCodes, 'REFUSED'] };
type Engine = 'spine' | 'apollo';

/** What a gateway answers of a graph, one subgraph of which may be silent, and what its log has of that. */
async function answerTo(
  graph: readonly ForeignSubgraph[],
  query: string,
  { engine = 'spine' as Engine, silent = '' } = {},
) {
  const logged: object[] = [];
  const nobody = remoteSubgraph('http://127.0.0.1:9/graphql', null);
  const named = (name: string) => graph.find((each) => each.name === name) as ForeignSubgraph;
  const app = await foreignGateway({
    engine,
    policy,
    supergraphSdl: composed(graph),
    subgraphs: (name) => (name === silent ? nobody : inProcess(named(name))),
    logger: { info() {}, warn() {}, error: (details) => logged.push(details) },
  });
  const { body } = await post(app, query);
  await app.close();
  return { ...body, logged };
}

const refused = (...path: (string | number)[]) => ({
  message: 'Said for a reason.',
  path,
  extensions: { code: 'REFUSED' },
});
const unreachable = (...path: (string | number)[]) =>
  expect.objectContaining({ path, extensions: { code: 'SUBGRAPH_UNREACHABLE' } });

describe.each(['spine', 'apollo'] as const)('with the engine %s', (engine) => {
  test.each([
    ['{ beds { sign label } }', { sign: 'S', label: 'B' }],
    ['{ beds { label sign } }', { sign: 'S', label: 'B' }],
    ['{ beds { room { floor door } sign } }', { room: { floor: 3, door: 'D' }, sign: 'S' }],
  ])(
    'what takes an entity along is the one error of it, in whatever order it is asked for: %s',
    async (query, bed) => {
      const errors = [refused('beds', 1, 'sign')];
      const answer = await answerTo(signedBeds, query, { engine });
      expect(answer).toEqual({ data: { beds: [bed, null] }, errors, logged: [] });
    },
  );
});

test('what a silent subgraph leaves empty within what others know tells why', async () => {
  const { data, errors } = await answerTo(signedBeds, '{ beds { room { floor door } } }', {
    silent: 'signs',
  });
  expect(data).toEqual({ beds: [{ room: null }, { room: null }] });
  expect(errors).toEqual([0, 1].map((index) => unreachable('beds', index, 'room', 'door')));
});

test('what takes along an object that is known by its interface only leaves no object of any type', async () => {
  const answer = await answerTo(pagedItems, '{ items { note ... on Book { pages } } }');
  const data = { items: [{ note: 'Read it.', pages: 300 }, { note: 'Read it.' }, null] };
  expect(answer).toEqual({ data, errors: [refused('items', 2, 'pages')], logged: [] });
});

test.each(['... on Book { pages }', '... on Book { noted: note }', '__typename'])(
  'nor does silence about its type: %s',
  async (selection) => {
    const query = `{ items { note ${selection} } }`;
    const { data, errors } = await answerTo(pagedItems, query, { silent: 'catalogue' });
    expect(data).toEqual({ items: [null, null, null] });
    expect(errors).toEqual([0, 1, 2].map((index) => unreachable('items', index)));
  },
);

test('which costs nothing where no type is asked for', async () => {
  const { data } = await answerTo(pagedItems, '{ items { note } }', { silent: 'catalogue' });
  expect(data).toEqual({ items: Array.from({ length: 3 }, () => ({ note: 'Read it.' })) });
});

test('a key under an alias is there though the subgraph that is asked for it does not know the entity', async () => {
  const answer = await answerTo(racksGraph, '{ racks { bed { c: code sign } } }');
  const racks = [{ bed: { c: 'c1', sign: 'S' } }, { bed: { c: 'c2', sign: null } }];
  expect(answer).toEqual({ data: { racks }, logged: [] });
});
