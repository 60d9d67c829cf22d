import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { requirementOf } from './requirement.ts';

type Selecting = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'returnType' | 'schema'>;

/** By the field's place in a document, which is parsed once for all its requests. */
const kept = new WeakMap<FieldNode, readonly string[]>();

/**
 * The fields selected below a field, as coordinates, each once, whatever `@skip` and `@include` say. What has a
 * guard of its own is left out, with all below it: that guard tells of it.
 */
export function selectedFields(info: Selecting): readonly string[] {
  const [first, ...others] = info.fieldNodes;
  if (!first) return [];
  const known = others.length === 0 ? kept.get(first) : undefined;
  if (known) return known;
  const found = new Set<string>();
  for (const { selectionSet } of info.fieldNodes)
    collect(selectionSet, getNamedType(info.returnType), { info, found, spread: new Set() });
  const selected = [...found];
  if (others.length === 0) kept.set(first, selected);
  return selected;
}

interface Collecting {
  readonly info: Selecting;
  readonly found: Set<string>;
  /** Fragments that have been looked into. */
  readonly spread: Set<string>;
}

function collect(
  selectionSet: SelectionSetNode | undefined,
  type: GraphQLNamedType | undefined,
  collecting: Collecting,
): void {
  const { info, spread } = collecting;
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) collectField(selection, type, collecting);
    else {
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      if (isSpread && spread.has(selection.name.value)) continue;
      if (isSpread) spread.add(selection.name.value);
      const fragment = isSpread ? info.fragments[selection.name.value] : selection;
      const condition = fragment?.typeCondition?.name.value;
      collect(
        fragment?.selectionSet,
        condition === undefined ? type : info.schema.getType(condition),
        collecting,
      );
    }
  }
}

function collectField(
  { name, selectionSet }: FieldNode,
  type: GraphQLNamedType | undefined,
  collecting: Collecting,
): void {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : null;
  if (!type || !field || isGuarded(field)) return;
  collecting.found.add(`${type.name}.${field.name}`);
  collect(selectionSet, getNamedType(field.type), collecting);
}

function isGuarded({ astNode }: GraphQLField<unknown, unknown>): boolean {
  return requirementOf([astNode]) !== null;
}
