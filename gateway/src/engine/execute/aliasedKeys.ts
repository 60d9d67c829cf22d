import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
} from 'graphql';
import { type Data, fieldIn } from './data.ts';
import { isOfType } from './isOfType.ts';
import type { RequiredSelection } from './planNodes.ts';

/** A key by its own name and by an alias. */
type AliasedKey = readonly [name: string, alias: string];

/**
 * Compiles how an entity gets the keys that a fetch asks for under aliases where its subgraph does not know it: the
 * planner asks for these of one that is told of them. Null where there is no such key.
 */
export function compileAliasedKeys(
  supergraph: GraphQLSchema,
  requires: readonly RequiredSelection[],
  document: DocumentNode,
): ((entity: Data) => void) | null {
  const byType = fragmentsIn(document).flatMap(({ typeCondition, selectionSet }) => {
    const type = typeCondition?.name.value;
    const keys = selectionSet.selections.flatMap(aliasedAmong(namesOf(requires, type)));
    return type && keys.length > 0 ? [{ isOne: isOfType(supergraph, type), keys }] : [];
  });
  if (byType.length === 0) return null;
  return (entity) => {
    for (const { isOne, keys } of byType)
      if (isOne(String(entity.__typename)))
        for (const [name, alias] of keys)
          if (fieldIn(entity, alias) === undefined) entity[alias] = fieldIn(entity, name);
  };
}

/** What is asked of entities, by their types. */
function fragmentsIn(document: DocumentNode): readonly InlineFragmentNode[] {
  const [entities] = getOperationAST(document)?.selectionSet.selections ?? [];
  const asked = entities?.kind === Kind.FIELD ? (entities.selectionSet?.selections ?? []) : [];
  return asked.filter((each) => each.kind === Kind.INLINE_FRAGMENT);
}

/** The names of the fields that a subgraph is told of entities of a type, but for those within others. */
function namesOf(requires: readonly RequiredSelection[], type: string | undefined) {
  const told = requires.flatMap((each) =>
    each.kind === 'InlineFragment' && each.typeCondition === type ? each.selections : [],
  );
  return new Set(
    told.flatMap((each) =>
      each.kind === 'Field' && !each.alias && !each.selections ? [each.name] : [],
    ),
  );
}

function aliasedAmong(names: ReadonlySet<string>) {
  return (each: SelectionNode): readonly AliasedKey[] =>
    each.kind === Kind.FIELD && each.alias && !each.arguments?.length && names.has(each.name.value)
      ? [[each.name.value, each.alias.value]]
      : [];
}
