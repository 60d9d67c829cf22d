import { education } from '@spine/education';
import { grants } from '@spine/grants';
import { subgraphSchema } from '@spine/kit';
import { organizations } from '@spine/organizations';
import { quality } from '@spine/quality';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isInputObjectType,
  isLeafType,
  isListType,
  isUnionType,
  parse,
} from 'graphql';
import type { mongo } from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSeeded, type TestSubgraph } from '../support/subgraph.ts';

const operator = { $ne: null };
/** Whatever an entity is found by. */
const keys = { id: operator, number: operator, code: operator, centreId: operator, day: operator };

const subgraphs = [
  ['organizations', subgraphSchema(organizations), () => openSeeded(organizations)],
  ['education', subgraphSchema(education), () => openSeeded(education)],
  ['grants', subgraphSchema(grants), () => openSeeded(grants)],
  ['quality', subgraphSchema(quality), () => openSeeded(quality)],
] as const;

describe.each(subgraphs)('an operator given to %s', (_name, schema, open) => {
  let subgraph: TestSubgraph;
  let sent: mongo.Document[] = [];
  beforeAll(async () => {
    subgraph = await open();
    subgraph.connection.getClient().on('commandStarted', ({ command }) => sent.push(command));
  });
  afterAll(() => subgraph.end());

  async function ask(query: string, variables: object) {
    sent = [];
    const { data, errors = [] } = await subgraph.run(query, variables);
    return { data, errors, sent };
  }

  test.each(rootFields(schema))(
    'in place of each value of %s at once is refused at each, and MongoDB gets nothing',
    async (_field, query, variables) => {
      const values = JSON.stringify(variables).split(JSON.stringify(operator)).length - 1;
      expect(refusedIn(schema, query, variables)).toHaveLength(values);
      const answer = await ask(query, variables);
      expect(answer.errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
      expect(answer).toMatchObject({ data: undefined, sent: [] });
    },
  );

  test.each(entityNames(schema))(
    'as a key of a representation of %s is refused too, though no type says what keys are',
    async (entity) => {
      const query = `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on ${entity} { __typename } }
      }`;
      const representation = { __typename: entity, ...keys };
      const answer = await ask(query, { representations: [representation] });
      expect(answer.errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
      expect(answer).toMatchObject({ data: undefined, sent: [] });
    },
  );
});

/** Every value that the schema's types refuse, of which a client is told the first. */
function refusedIn(schema: GraphQLSchema, query: string, variables: Record<string, unknown>) {
  const definitions = getOperationAST(parse(query))?.variableDefinitions ?? [];
  const { errors = [] } = getVariableValues(schema, definitions, variables);
  return errors.filter(({ message }) => message.includes('got invalid value { $ne: null }'));
}

/** Each root field that takes arguments, its query, and its variables with an operator in place of every value. */
function rootFields(schema: GraphQLSchema): [string, string, Record<string, unknown>][] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {})
      .filter(({ name, args }) => args.length > 0 && !name.startsWith('_'))
      .map((field): [string, string, Record<string, unknown>] => {
        const operation = root === schema.getMutationType() ? 'mutation' : 'query';
        const declared = field.args.map(({ name, type }) => `$${name}: ${type}`);
        const given = field.args.map(({ name }) => `${name}: $${name}`);
        const query = `${operation} (${declared}) { ${field.name}(${given}) ${below(field)} }`;
        const values = field.args.map(({ name, type }) => [name, ofOperators(type)]);
        return [field.name, query, Object.fromEntries(values)];
      }),
  );
}

function ofOperators(type: GraphQLInputType): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) return [ofOperators(plain.ofType)];
  if (!isInputObjectType(plain)) return operator;
  return Object.fromEntries(
    Object.values(plain.getFields()).map((field) => [field.name, ofOperators(field.type)]),
  );
}

function below({ type }: GraphQLField<unknown, unknown>): string {
  return isLeafType(getNamedType(type)) ? '' : '{ __typename }';
}

function entityNames(schema: GraphQLSchema): string[] {
  const entity = schema.getType('_Entity');
  return isUnionType(entity) ? entity.getTypes().map(({ name }) => name) : [];
}
