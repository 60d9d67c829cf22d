import { type FieldNode, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { lazilyFor } from '../lazily.ts';
import { collectFields } from './collectedFields.ts';

/**
 * Whether a field of this name is selected of what a field answers, so that what it takes can be read ahead. A hint:
 * what hangs on a variable of `@include` or `@skip` may be told either way, and what a fragment selects that stands in
 * several places is told of the first.
 */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  const [first] = info.fieldNodes;
  return first !== undefined && selectedNames(first, info).has(name);
}

/** By the field's place in a document, which is parsed once for all its requests. */
const selectedNames = lazilyFor((_field: FieldNode, info: GraphQLResolveInfo) => {
  const { fieldNodes, fragments, returnType, schema } = info;
  const collected = collectFields(
    { schema, fragments: new Map(Object.entries(fragments)), holds: () => true },
    getNamedType(returnType),
    fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []),
  );
  return new Set([...collected.values()].flatMap(([node]) => node?.name.value ?? []));
});
