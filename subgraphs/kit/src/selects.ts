import { type FieldNode, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { collectFields } from './execute/collectedFields.ts';

/** By the field's place in a document, which is parsed once for all its requests. */
const kept = new WeakMap<FieldNode, ReadonlySet<string>>();

/**
 * Whether a field of this name is selected of what a field answers, so that what it takes can be read ahead. A hint:
 * what hangs on a variable of `@include` or `@skip` may be told either way, and what a fragment selects that stands in
 * several places is told of the first.
 */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  const [first] = info.fieldNodes;
  if (!first) return false;
  const known = kept.get(first) ?? selectedNames(info);
  kept.set(first, known);
  return known.has(name);
}

function selectedNames({
  fieldNodes,
  fragments,
  returnType,
  schema,
}: GraphQLResolveInfo): ReadonlySet<string> {
  const collected = collectFields(
    { schema, fragments: new Map(Object.entries(fragments)), holds: () => true },
    getNamedType(returnType),
    fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []),
  );
  return new Set([...collected.values()].flatMap(([node]) => node?.name.value ?? []));
}
