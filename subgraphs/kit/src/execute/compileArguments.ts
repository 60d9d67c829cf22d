import {
  type FieldNode,
  type GraphQLField,
  getArgumentValues,
  Kind,
  type ValueNode,
} from 'graphql';
import { lazily } from '../lazily.ts';
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
  const general = (run: Run) => getArgumentValues(field, node, run.variables);
  const plain = plainArguments(field, node);
  const read = (run: Run) => Object.freeze(plain?.(run.variables) ?? general(run));
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

type Variables = Run['variables'];

/**
 * Reads arguments of which some are variables and the others spelled out or left out, as graphql-js does: a variable's
 * value was read by its type before, and what hangs on none is read once. It answers null where a variable has no
 * value of its own (`$constructor` has every object's), so that a default counts, or nothing, or an error is to be told;
 * and is null where a variable stands within a value.
 */
function plainArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): ((variables: Variables) => Record<string, unknown> | null) | null {
  const given = node.arguments ?? [];
  const others = given.filter(({ value }) => value.kind !== Kind.VARIABLE);
  if (others.some(({ value }) => hasVariable(value))) return null;
  const variableOf = new Map(
    given.flatMap(({ name, value }) =>
      value.kind === Kind.VARIABLE ? [[name.value, value.name.value] as const] : [],
    ),
  );
  const args = field.args.filter(({ name }) => !variableOf.has(name));
  const fixed = lazily(() =>
    getArgumentValues({ ...field, args }, { ...node, arguments: others }, {}),
  );
  return (variables) => {
    const taken: Record<string, unknown> = {};
    for (const { name } of field.args) {
      const variable = variableOf.get(name);
      const value = variable === undefined ? fixed()[name] : ownValue(variables, variable);
      if (variable !== undefined && (value === null || value === undefined)) return null;
      if (value !== undefined) taken[name] = value;
    }
    return taken;
  };
}

function ownValue(variables: Variables, name: string): unknown {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some(({ value: each }) => hasVariable(each));
}
