import { createHash } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { addResolversToSchema } from '@apollo/subgraph/dist/schema-helper/index.js';
import { entitiesResolver } from '@apollo/subgraph/dist/types.js';
import {
  buildASTSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  parse,
} from 'graphql';

type Resolvers = GraphQLResolverMap<unknown>;

/** A subgraph's SDL with all that federation adds to it, found valid. Its first line says what it was made of. */
export function completedSdl(typeDefs: string): string {
  const schema = buildSubgraphSchema({ typeDefs: parse(typeDefs) });
  const query = schema.getQueryType();
  const service = isObjectType(query) ? query.getFields()._service?.resolve : undefined;
  const { sdl } = (service as () => { readonly sdl: string })();
  return markOf(typeDefs) + sdl;
}

/**
 * The executable schema of a subgraph. To complete its SDL and find it valid takes a tenth of a start; so that is done
 * with `pnpm codegen`, and here only where the SDL is another one since.
 *
 * @param completed what {@link completedSdl} made, if anything was made
 */
export function completedSchema(
  typeDefs: string,
  completed: string | undefined,
  resolvers: Resolvers,
): GraphQLSchema {
  const mark = markOf(typeDefs);
  if (!completed?.startsWith(mark))
    return buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers });
  const sdl = completed.slice(mark.length);
  const known = { assumeValid: true, assumeValidSDL: true };
  const schema = buildASTSchema(parse(sdl, { noLocation: true }), known);
  for (const each of [federated(sdl), resolvers]) addResolversToSchema(schema, each);
  return schema;
}

/** What the library itself resolves. */
function federated(sdl: string): Resolvers {
  const entities: GraphQLFieldResolver<unknown, unknown> = (
    _source,
    { representations },
    context,
    info,
  ) => entitiesResolver({ representations, context, info });
  return {
    Query: { _service: () => ({ sdl }), _entities: entities },
    _Entity: { __resolveType: ({ __typename }: { readonly __typename: string }) => __typename },
  };
}

function markOf(typeDefs: string): string {
  return `# Made by \`pnpm codegen\` of ${createHash('sha256').update(typeDefs).digest('hex')}.\n`;
}
