import { education } from '@spine/education';
import { grants } from '@spine/grants';
import { type SubgraphDefinition, subgraphSchema } from '@spine/kit';
import { organizations } from '@spine/organizations';
import { quality } from '@spine/quality';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isObjectType,
  print,
  printSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { completedSdl } from '../../subgraphs/kit/src/schema/completedSchema.ts';

const definitions = [organizations, education, grants, quality] as SubgraphDefinition<unknown>[];

describe.each(definitions.map((each) => [each.name, each] as const))('%s', (_name, definition) => {
  test('what is kept of its SDL is what the federation library makes of it', () => {
    expect(definition.completed).toBe(completedSdl(definition.typeDefs));
  });

  test('its schema is the one that the library builds: types, directives, and which fields resolve', () => {
    const { completed: _, ...atItsStart } = definition;
    const ours = subgraphSchema(definition);
    const theirs = subgraphSchema(atItsStart);
    expect(printSchema(ours)).toBe(printSchema(theirs));
    expect(toldOf(ours)).toEqual(toldOf(theirs));
  });

  test('of another SDL than it was made of, what is kept is not used', () => {
    const typeDefs = `${definition.typeDefs}\nextend type Query { added: Int }`;
    const schema = subgraphSchema({ ...definition, typeDefs });
    expect(schema.getQueryType()?.getFields()).toHaveProperty('added');
  });
});

/** What a schema's text does not tell. */
function toldOf(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap()).map((type) => ({
    name: type.name,
    directives: directivesOf(type),
    reference: (type.extensions.apollo as { subgraph?: object } | undefined)?.subgraph
      ? Object.keys((type.extensions.apollo as { subgraph: object }).subgraph)
      : [],
    resolvesType: 'resolveType' in type && typeof type.resolveType,
    fields: isObjectType(type)
      ? Object.values(type.getFields()).map(({ name, resolve, astNode }) => [
          name,
          typeof resolve,
          astNode?.directives?.map(print),
        ])
      : [],
  }));
}

function directivesOf({ astNode, extensionASTNodes }: GraphQLNamedType) {
  return [astNode, ...extensionASTNodes].flatMap((node) => node?.directives?.map(print) ?? []);
}
