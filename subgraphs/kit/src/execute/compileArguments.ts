import {
  type FieldNode,
  type GraphQLField,
  getArgumentValues,
  Kind,
  type ValueNode,
} from 'graphql';
import type { Compiling, Run } from './Run.ts';

/** The arguments of a field in a run. @throws GraphQLError for values that the field does not take */
export type ArgumentsOf = (run: Run) => Readonly<Record<string, unknown>>;

const none: Readonly<Record<string, unknown>> = Object.freeze({});

/**
 * Reads a field's arguments: those that the operation spells out once for all runs, those that variables decide
 * once a run. Resolvers share them, so they are frozen.
 */
export function compileArguments(
  compiling: Compiling,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): ArgumentsOf {
  if (field.args.length === 0) return () => none;
  const read = (run: Run) => Object.freeze(getArgumentValues(field, node, run.variables));
  const slot = compiling.slots;
  compiling.slots += 1;
  if (node.arguments?.some(({ value }) => hasVariable(value)))
    return (run) => {
      run.argumentsBySlot[slot] ??= read(run);
      return run.argumentsBySlot[slot] as ReturnType<ArgumentsOf>;
    };
  let known: ReturnType<ArgumentsOf> | null = null;
  return (run) => {
    known ??= read(run);
    return known;
  };
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some(({ value: each }) => hasVariable(each));
}
