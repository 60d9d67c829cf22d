import {
  type FieldNode,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { isLeftOut, typesBehind, type Walked, wayOf } from './walkedCost.ts';

type Typed = readonly [set: SelectionSetNode, type: GraphQLNamedType | null | undefined];

interface Selected {
  readonly node: FieldNode;
  readonly parent: GraphQLNamedType;
  readonly sets: SelectionSetNode[];
}

/** What an answer did cost by walking it beside all of its operation, anew for every object: slow, and nothing is remembered. */
export function walkedActualCost(walked: Walked, data: unknown): number {
  const { operation, schema } = walked;
  const root = schema.getRootType(operation.operation);
  const base = operation.operation === 'mutation' ? 10 : 0;
  // How long lists were expected to be does not matter any more.
  const model = { ...walked.model, listSizes: new Map() };
  return base + objectCost({ ...walked, model }, [[operation.selectionSet, root]], data);
}

function objectCost(walked: Walked, sets: readonly Typed[], value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let sum = 0;
  for (const [key, selected] of collected(walked, sets)) {
    if (!(key in value)) continue;
    const parent = knownType(walked, selected.parent, value);
    sum += fieldCost(walked, selected, parent, (value as Record<string, unknown>)[key]);
  }
  return sum;
}

function collected(walked: Walked, sets: readonly Typed[], selected = new Map<string, Selected>()) {
  for (const [set, type] of sets)
    for (const selection of set.selections) {
      if (isLeftOut(selection.directives ?? [], walked.variables)) continue;
      if (selection.kind === 'Field') {
        if (!type) continue;
        const key = selection.alias?.value ?? selection.name.value;
        const same = selected.get(key) ?? { node: selection, parent: type, sets: [] };
        selected.set(key, same);
        if (selection.selectionSet) same.sets.push(selection.selectionSet);
        continue;
      }
      const fragment =
        selection.kind === 'FragmentSpread'
          ? walked.fragments.get(selection.name.value)
          : selection;
      const condition = fragment?.typeCondition?.name.value;
      const within = condition ? walked.schema.getType(condition) : type;
      if (fragment) collected(walked, [[fragment.selectionSet, within]], selected);
    }
  return selected;
}

function fieldCost(
  walked: Walked,
  { node, sets }: Selected,
  parent: GraphQLNamedType,
  value: unknown,
): number {
  const field =
    isObjectType(parent) || isInterfaceType(parent)
      ? parent.getFields()[node.name.value]
      : undefined;
  if (!field) return 0;
  const { weights } = walked.model;
  const type = getNamedType(field.type);
  const owners = typesBehind(walked.schema, parent);
  const ways = owners.map((owner) => wayOf(walked, node, field, [owner, parent.name]));
  const items = [value].flat(Number.POSITIVE_INFINITY).filter((item) => item !== null);
  let own = Math.max(...ways.map(({ args }) => args));
  let selected = 0;
  for (const item of items) {
    const known = knownType(walked, type, item);
    const ofItem = owners.map((owner, index) => {
      const stated =
        weights.get(`${owner}.${field.name}`) ?? weights.get(`${parent.name}.${field.name}`);
      const preset = known === type ? ways[index]?.weight : (weights.get(known.name) ?? 1);
      return stated ?? preset ?? Number.NaN;
    });
    own += Math.max(...ofItem);
    selected += objectCost(
      walked,
      sets.map((set) => [set, type]),
      item,
    );
  }
  return Math.max(0, own) + selected;
}

/** The object's own type where its answer tells it, unless the client called another field by the name that tells. */
function knownType(walked: Walked, type: GraphQLNamedType, value: unknown): GraphQLNamedType {
  if (!isAbstractType(type) || typeof value !== 'object' || value === null) return type;
  const { __typename: name } = value as { readonly __typename?: unknown };
  const told = typeof name === 'string' ? walked.schema.getType(name) : undefined;
  return isObjectType(told) && walked.schema.isSubType(type, told) ? told : type;
}
