import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  Kind,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { amountWith, largestOf } from './amount.ts';
import { argumentsAmount, itemWeight, type Variables } from './fieldCost.ts';
import { baseCost, type CostedOperation, fieldOf } from './operation.ts';
import { type Selected, type Settled, selectedByName, type Typed } from './selectedByName.ts';
import { type StatedField, statedFields } from './statedFields.ts';

/** What an answer did cost, of the variables that it was made with, defaults filled in. */
export type ActualCost = (variables: Variables, data: unknown) => number;

/** What one field of an object, or a whole object, did cost. */
type FieldCost = (object: object, value: unknown, variables: Variables) => number;
type ObjectCost = (value: unknown, variables: Variables) => number;

/** Most fields of an answer: they are not looked at. */
const free: FieldCost = () => 0;

/** An operation's selections are kept as so many combinations of its conditions had them. */
const combinations = 16;

/**
 * What answers to an operation did cost: as estimated, with the items that there are, and as what they are where their
 * `__typename` was asked for; absent objects cost nothing. What does not hang on an answer is worked out once.
 */
export function actualCost(costed: CostedOperation): ActualCost {
  const { conditions, isTypenameTaken } = lookedThrough(costed);
  const kept = new LRUCache<string, ObjectCost>({ max: combinations });
  const ofRoot = (variables: Variables): ObjectCost => {
    const key = conditions.map((name) => String(variables[name])).join();
    const known = kept.get(key);
    if (known) return known;
    const root = costed.schema.getRootType(costed.operation.operation);
    // Of the variables no more is kept: others may be large, and are somebody's.
    const decisive = Object.fromEntries(conditions.map((name) => [name, variables[name]]));
    const settled = { ...costed, variables: decisive, isTypenameTaken };
    const made = objectCost(settled, [[costed.operation.selectionSet, root]]);
    kept.set(key, made);
    return made;
  };
  const base = baseCost(costed);
  return (variables, data) => base + ofRoot(variables)(data, variables);
}

/** The variables that decide what is left out, and whether `__typename` is an alias of another field. */
function lookedThrough({ operation, fragments }: CostedOperation) {
  const conditions = new Set<string>();
  let isTypenameTaken = false;
  const visitor = {
    Field({ alias, name }: FieldNode) {
      if (alias?.value === '__typename' && name.value !== '__typename') isTypenameTaken = true;
    },
    Directive(node: DirectiveNode) {
      const given = node.arguments?.[0]?.value;
      if (given?.kind === Kind.VARIABLE) conditions.add(given.name.value);
    },
  };
  for (const node of [operation, ...fragments.values()]) visit(node, visitor);
  return { conditions: [...conditions], isTypenameTaken };
}

function objectCost(settled: Settled, sets: readonly Typed[]): ObjectCost {
  const fields = [...selectedByName(settled, sets)]
    .map(([key, field]) => [key, costOfSelected(settled, field)] as const)
    .filter(([, cost]) => cost !== free);
  return (value, variables) => {
    if (typeof value !== 'object' || value === null) return 0;
    let sum = 0;
    for (const [key, cost] of fields)
      if (Object.hasOwn(value, key))
        sum += cost(value, (value as Record<string, unknown>)[key], variables);
    return sum;
  };
}

/** Of an object behind an interface or union a field costs what it does in the object's own type. */
function costOfSelected(settled: Settled, selected: Selected): FieldCost {
  const { parent } = selected;
  const preset = fieldCost(settled, selected, parent);
  if (!isAbstractType(parent)) return preset;
  const byType = new Map<GraphQLNamedType, FieldCost>();
  return (object, value, variables) => {
    const known = knownType(settled, parent, object);
    if (!known) return preset(object, value, variables);
    const cost = byType.get(known) ?? fieldCost(settled, selected, known);
    byType.set(known, cost);
    return cost(object, value, variables);
  };
}

function fieldCost(
  settled: Settled,
  { node, sets }: Selected,
  parent: GraphQLNamedType,
): FieldCost {
  const field = fieldOf(parent, node.name.value);
  if (!field) return free;
  const stated = statedFields(settled, parent, field.name);
  const type = getNamedType(field.type);
  const given = largestOf(stated.map((each) => argumentsAmount(node, each, settled.model)));
  const weight = weightOfItem(settled, stated, type);
  if (isLeafType(type) && given === 0 && weight(null) <= 0) return free;
  const within = objectCost(
    settled,
    sets.map((set) => [set, type]),
  );
  return (_object, value, variables) => {
    let own = amountWith(given, variables);
    let selected = 0;
    for (const item of Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value])
      if (item !== null) {
        own += weight(item);
        selected += within(item, variables);
      }
    return Math.max(0, own) + selected;
  };
}

function weightOfItem(
  settled: Settled,
  stated: readonly StatedField[],
  type: GraphQLNamedType,
): (item: unknown) => number {
  const weightAs = (known?: GraphQLNamedType) =>
    Math.max(...stated.map((each) => itemWeight(settled, each, known)));
  const preset = weightAs();
  if (!isAbstractType(type)) return () => preset;
  return (item) => {
    const known = knownType(settled, type, item);
    return known ? weightAs(known) : preset;
  };
}

/** The type of an object behind an interface or union, where its answer tells it. */
function knownType(
  { schema, isTypenameTaken }: Settled,
  type: GraphQLNamedType,
  value: unknown,
): GraphQLNamedType | undefined {
  if (!isAbstractType(type) || typeof value !== 'object' || value === null) return undefined;
  if (isTypenameTaken) return undefined;
  const { __typename: name } = value as { readonly __typename?: unknown };
  const told = typeof name === 'string' ? schema.getType(name) : undefined;
  return isObjectType(told) && schema.isSubType(type, told) ? told : undefined;
}
