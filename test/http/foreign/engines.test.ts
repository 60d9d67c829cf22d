import type { FormattedExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differenceFromApollo, losesTypes } from '../../support/foreign/engine/apolloFaults.ts';
import {
  theatreCall,
  theatreGateway,
  theatreSchema,
} from '../../support/foreign/engine/theatreGateway.ts';
import { askTheatre } from '../../support/foreign/engine/theatreMonolith.ts';
import { type Gateway, post } from '../../support/foreign/gateway.ts';
import type { Operation } from '../../support/operations/operation.ts';
import { randomOperations } from '../../support/operations/randomOperations.ts';
import { differenceOf } from '../../support/operations/sameAnswer.ts';

const engines = ['spine', 'apollo'] as const;
let gateways: Record<(typeof engines)[number], Gateway>;

beforeAll(async () => {
  const [spine, apollo] = await Promise.all(engines.map((engine) => theatreGateway({ engine })));
  gateways = { spine, apollo } as typeof gateways;
});
afterAll(() => Promise.all(engines.map((engine) => gateways[engine].close())));

const refused = (...path: (string | number)[]) => ({
  message: 'Said for a reason.',
  path,
  extensions: { code: 'REFUSED' },
});
const internal = (...path: (string | number)[]) => ({
  message: 'Something went wrong on our side; the log has the details.',
  path,
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
});

const answers: readonly (readonly [name: string, query: string, answer: object])[] = [
  [
    'an interface’s field comes from a subgraph that knows the interface only',
    '{ items { __typename id lesson warnings(count: 2) } newest { __typename lesson } }',
    {
      data: {
        items: [
          ['Implant', 'screw'],
          ['Implant', 'rod'],
          ['Instrument', 'driver'],
        ].map(([__typename, id]) => ({
          __typename,
          id,
          lesson: `How to use a ${id}`,
          warnings: ['Sharp!', 'Sharp!'],
        })),
        newest: { __typename: 'Implant', lesson: 'How to use a rod' },
      },
    },
  ],
  [
    'a field that requires others, nested ones too, is told of them',
    '{ items { ... on Implant { priceByLength b: priceByLength(factor: 2) } } }',
    {
      data: {
        items: [{ priceByLength: 180, b: 360 }, { priceByLength: null, b: null }, {}],
      },
    },
  ],
  [
    'what is provided with a field needs no other fetch, and is the same',
    '{ cheapest { id price size } }',
    { data: { cheapest: { id: 'screw', price: 40, size: 'SMALL' } } },
  ],
  [
    'members of a union are completed each from where it is known',
    '{ anything { __typename ... on Implant { lesson } ... on Tray { checkedBy { name } } } }',
    {
      data: {
        anything: [
          { __typename: 'Implant', lesson: 'How to use a screw' },
          null,
          { __typename: 'Tray', checkedBy: { name: 'Bo' } },
        ],
      },
    },
  ],
  [
    'mutations run one after the other, and a query below them sees what they did',
    'mutation { a: count(to: 1) b: count(to: 2) c: reset { now root { tray(number: 1) { owner { title } } } } }',
    {
      data: { a: 1, b: 2, c: { now: 2, root: { tray: { owner: { title: 'Professor' } } } } },
    },
  ],
  [
    'an error inside an entity stands where the client asked, at each place of that entity',
    '{ tray(number: 1) { owner { title refuses } checkedBy { refuses } } }',
    {
      errors: [refused('tray', 'checkedBy', 'refuses'), refused('tray', 'owner', 'refuses')],
      data: {
        tray: { owner: { title: 'Professor', refuses: null }, checkedBy: { refuses: null } },
      },
    },
  ],
  [
    'a null where none may be takes its parent along',
    '{ strict { id must } }',
    { errors: [internal('strict', 'must')], data: { strict: null } },
  ],
  [
    'a value that clients must not see is an error, the rest of an entity that nobody knows is null',
    '{ broken { id size priceByLength } }',
    {
      errors: [internal('broken', 'size')],
      data: { broken: { id: 'unheard of', size: null, priceByLength: null } },
    },
  ],
  [
    'parts of one value from two subgraphs are one value',
    '{ both { left right } }',
    { data: { both: { left: 'left', right: 'right' } } },
  ],
  [
    'conditions count with the defaults of their variables',
    'query ($brief: Boolean = true) { items { id @skip(if: $brief) ... on Implant @include(if: $brief) { price } } }',
    { data: { items: [{ price: 40 }, { price: 90 }, {}] } },
  ],
  [
    'the schema is asked beside the data',
    '{ __typename t: __type(name: "Item") { kind } cheapest { price } }',
    { data: { __typename: 'Query', t: { kind: 'INTERFACE' }, cheapest: { price: 40 } } },
  ],
];

describe.each(engines)('run by %s', (engine) => {
  test.each(answers)('%s', async (_, query, answer) => {
    expect((await post(gateways[engine], query)).body).toEqual(answer);
  });
});

test('an alias may be the name of a field that another one requires', async () => {
  const query = '{ cheapest { priceByLength price: id dimensions: size } }';
  expect((await post(gateways.spine, query)).body).toEqual({
    data: { cheapest: { priceByLength: 180, price: 'screw', dimensions: 'SMALL' } },
  });
});

test('an error of such a field stands under the name that the client gave it', async () => {
  const query = '{ tray(number: 1) { owner { title: refuses } } }';
  expect((await post(gateways.spine, query)).body.errors).toEqual([
    refused('tray', 'owner', 'title'),
  ]);
});

test('every null that may not be is told, whatever else went wrong', async () => {
  const query = '{ trays { owner { years } checkedBy { refuses } } }';
  expect((await post(gateways.spine, query)).body.errors).toContainEqual(
    internal('trays', 2, 'owner', 'years'),
  );
});

test('entities that two branches ask the same of are asked for once', async () => {
  const asked: unknown[] = [];
  const app = await theatreGateway({
    subgraphs: (name) => {
      const call = theatreCall(name);
      return {
        ...call,
        execute: (request, ...rest) => {
          if (name === 'knowledge') asked.push(request.variables?.representations);
          return call.execute(request, ...rest);
        },
      };
    },
  });
  await post(
    app,
    '{ a: tray(number: 1) { owner { title } } b: tray(number: 1) { owner { title } } }',
  );
  expect(asked).toEqual([[{ __typename: 'Surgeon', name: 'Ada' }]]);
  await app.close();
});

test('null for a condition is the client’s mistake', async () => {
  const query = 'query ($brief: Boolean = true) { items { id @skip(if: $brief) size } }';
  const { status, body } = await post(gateways.spine, query, { brief: null });
  expect(status).toBe(400);
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

/** Of all that a client may ask of the theatre. */
const atRandom = () => randomOperations(theatreSchema, 7, { count: 1_000, depth: 6 });
const answerOf = async (engine: (typeof engines)[number], { query, variables }: Operation) =>
  (await post(gateways[engine], query, variables)).body as FormattedExecutionResult;

test('operations at random have the answers of one server without a gateway', {
  timeout: 600_000,
}, async () => {
  for (const operation of atRandom()) {
    const alone = JSON.parse(JSON.stringify(await askTheatre(operation, null)));
    const difference = differenceOf(await answerOf('spine', operation), alone);
    expect(difference && { difference, ...operation }).toBeNull();
  }
});

test('operations at random have the answers of Apollo’s own executor, but for its faults', {
  timeout: 600_000,
}, async () => {
  let compared = 0;
  for (const operation of atRandom()) {
    if (losesTypes(operation)) continue;
    const [spine, apollo] = await Promise.all(engines.map((each) => answerOf(each, operation)));
    const difference = spine && apollo && differenceFromApollo(operation, spine, apollo);
    expect(difference && { difference, ...operation }).toBeNull();
    compared += 1;
  }
  expect(compared).toBeGreaterThan(400);
});
