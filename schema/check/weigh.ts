import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { Operation } from './operations.ts';
import { type Usage, usageOf } from './usage.ts';

/** How bad a change of the schema is for a client that may rely on what changed. */
export type Weight = 'breaking' | 'dangerous' | 'safe';

/** A change of the clients' schema. */
export interface WeighedChange {
  readonly weight: Weight;
  readonly message: string;
  /** Names of the operations in use that rely on what changed; of safe changes none are looked for. */
  readonly usedBy: readonly string[];
}

const weights: Readonly<Record<CriticalityLevel, Weight>> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
};
const order: readonly Weight[] = ['breaking', 'dangerous', 'safe'];
/** What is new was not there to be named, and a default stands in where nothing is: who uses the rest meets both. */
const metUnnamed = /ENUM_VALUE|^(FIELD_ARGUMENT|INPUT_FIELD)_(ADDED|DEFAULT)/;

/**
 * The changes from one schema to another, weighed against the operations in use, worst first.
 *
 * @param operations valid on the earlier schema
 */
export async function weigh(
  earlier: GraphQLSchema,
  later: GraphQLSchema,
  operations: readonly Operation[],
): Promise<WeighedChange[]> {
  const usages = operations.map(({ name, document }) => ({
    name,
    usage: usageOf(document, earlier),
  }));
  const changes = (await diff(earlier, later)).map((change): WeighedChange => {
    const weight = weights[change.criticality.level];
    const users =
      weight === 'safe' ? [] : usages.filter(({ usage }) => touches(change, usage, later));
    return { weight, message: change.message, usedBy: users.map(({ name }) => name) };
  });
  return changes.sort((one, other) => order.indexOf(one.weight) - order.indexOf(other.weight));
}

/** Whether a document relies on what a change is about, which its path names: `Type.field.argument`, `@directive`. */
function touches(
  { type: kind, path = '' }: Change,
  { types, members, directives }: Usage,
  later: GraphQLSchema,
): boolean {
  // A directive that is put on something is about that.
  const parts = path.replace(/\.@.*$/, '').split('.');
  const [type = ''] = parts;
  if (type === '') return true;
  if (type.startsWith('@')) return directives.has(type.slice(1));
  const met = metUnnamed.test(kind) || mustBeGiven(later, parts) ? parts.slice(0, -1) : parts;
  return met.length > 1 ? members.has(met.join('.')) : types.has(type);
}

/** Whether a path names an argument or a field of an input without which nobody may use the rest. */
function mustBeGiven(
  schema: GraphQLSchema,
  [typeName = '', fieldName = '', argument]: readonly string[],
): boolean {
  const type = schema.getType(typeName);
  if (isInputObjectType(type)) {
    const field = type.getFields()[fieldName];
    return field !== undefined && isRequiredInputField(field);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const { args = [] } = type.getFields()[fieldName] ?? {};
  return args.some((each) => each.name === argument && isRequiredArgument(each));
}
