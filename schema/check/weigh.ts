import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
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
    const users = weight === 'safe' ? [] : usages.filter(({ usage }) => touches(change, usage));
    return { weight, message: change.message, usedBy: users.map(({ name }) => name) };
  });
  return changes.sort((one, other) => order.indexOf(one.weight) - order.indexOf(other.weight));
}

/** Whether a document relies on what a change is about, which its path names: `Type.field.argument`, `@directive`. */
function touches(
  { type: kind, path = '' }: Change,
  { types, members, directives }: Usage,
): boolean {
  const [type = '', field, argument] = path.split('.');
  if (type === '') return true;
  if (type.startsWith('@')) return directives.has(type.slice(1));
  // What is new in a type was not there to be named: whoever uses the type meets it.
  if (!field || kind.startsWith('ENUM_VALUE') || kind === 'INPUT_FIELD_ADDED')
    return types.has(type);
  return members.has(argument && kind === 'FIELD_ARGUMENT_REMOVED' ? path : `${type}.${field}`);
}
