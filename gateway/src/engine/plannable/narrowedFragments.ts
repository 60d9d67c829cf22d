import { fragmentsOf } from '@spine/kit/execute';
import {
  type DocumentNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { argumentsOf, schemaParts } from '../../supergraph/schemaParts.ts';
import { supergraphDocument } from '../../supergraph/supergraph.ts';

/** Puts a document into other words; the same object where it needs none. */
export type Narrow = (document: DocumentNode) => DocumentNode;

/**
 * Narrows fragments that the planner cannot read: on an interface or a union, within an interface that a subgraph has
 * for an object. For each object type that is both it gets a fragment around. Within one of these object types the
 * planner reads it, unless conditions are on it; so one with conditions is narrowed within whatever may be such an object.
 *
 * @param sdl the supergraph with its `join` directives
 * @param schema what clients see of it
 */
export function narrowFragments(sdl: string, schema: GraphQLSchema): Narrow {
  const objects = interfaceObjects(sdl);
  if (objects.size === 0) return (document) => document;
  const isOne = (type: GraphQLNamedType) => objects.has(type.name);
  const commonTypes = (
    parent: GraphQLCompositeType,
    type: GraphQLAbstractType,
    conditional: boolean,
  ) => {
    const within = isObjectType(parent) ? [parent] : schema.getPossibleTypes(parent);
    const common = within.filter((each) => schema.isSubType(type, each));
    if (isOne(parent)) return common;
    return conditional ? common.filter((each) => each.getInterfaces().some(isOne)) : [];
  };
  return (document) => {
    const types = new TypeInfo(schema);
    const conditionOf = conditionsIn(document);
    const narrowIn = (parent: GraphQLCompositeType) => (each: SelectionNode) => {
      const type = schema.getType(conditionOf(each) ?? parent.name);
      const conditional = each.kind !== Kind.FIELD && Boolean(each.directives?.length);
      const isRead = type === parent && (!conditional || isOne(type));
      if (!isAbstractType(type) || isRead) return [each];
      return narrowed(each, commonTypes(parent, type, conditional));
    };
    const leave = (set: SelectionSetNode): SelectionSetNode | undefined => {
      const parent = types.getParentType();
      const selections = parent ? set.selections.flatMap(narrowIn(parent)) : set.selections;
      const isSame = selections.every((each, index) => each === set.selections[index]);
      return isSame ? undefined : { ...set, selections };
    };
    return visit(document, visitWithTypeInfo(types, { SelectionSet: { leave } }));
  };
}

/** The interfaces that some subgraph has for objects. */
function interfaceObjects(sdl: string): ReadonlySet<string> {
  const found = schemaParts(supergraphDocument(sdl)).filter(([, directives = []]) =>
    directives.some(
      (each) => each.name.value === 'join__type' && argumentsOf(each).isInterfaceObject === true,
    ),
  );
  return new Set(found.map(([name]) => name));
}

/** The name of the type that a selection is on; undefined for a field, and for a fragment without one. */
function conditionsIn(document: DocumentNode): (selection: SelectionNode) => string | undefined {
  const fragments = fragmentsOf(document);
  return (selection) => {
    if (selection.kind === Kind.FIELD) return undefined;
    const { typeCondition } =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : (fragments.get(selection.name.value) ?? {});
    return typeCondition?.name.value;
  };
}

function narrowed(
  fragment: SelectionNode,
  types: readonly GraphQLObjectType[],
): readonly SelectionNode[] {
  if (types.length === 0) return [fragment];
  return types.map(({ name: value }) => ({
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [fragment] },
  }));
}
