import type { GraphQLSchema } from 'graphql';
import { type Data, fieldIn, isData } from './data.ts';
import { isOfType } from './isOfType.ts';
import type { Rewrite } from './planNodes.ts';

/** Changes an object in place. */
export type Rewriter = (data: Data) => void;

type Step = (value: unknown) => void;

const typeCondition = '... on ';

/** What the planner asks to change in what is sent or received; null where it asks for nothing. */
export function compileRewrites(
  schema: GraphQLSchema,
  rewrites: readonly Rewrite[] = [],
): Rewriter | null {
  const steps = rewrites.map((rewrite) => stepsTo(schema, rewrite, rewrite.path));
  if (steps.length === 0) return null;
  return (data) => {
    for (const step of steps) step(data);
  };
}

function stepsTo(schema: GraphQLSchema, rewrite: Rewrite, path: readonly string[]): Step {
  const [first = '', ...rest] = path;
  if (rest.length === 0) return onEach((data) => apply(rewrite, data, first));
  const next = stepsTo(schema, rewrite, rest);
  if (!first.startsWith(typeCondition)) return onEach((data) => next(fieldIn(data, first)));
  const isOne = isOfType(schema, first.slice(typeCondition.length));
  return onEach((data) => {
    const { __typename: typename } = data;
    // Not every object's type was asked for; then the path alone decides.
    if (typeof typename !== 'string' || isOne(typename)) next(data);
  });
}

function onEach(work: (data: Data) => void): Step {
  return function step(value) {
    if (Array.isArray(value)) value.forEach(step);
    else if (isData(value)) work(value);
  };
}

function apply(rewrite: Rewrite, data: Data, name: string): void {
  if (rewrite.kind === 'ValueSetter') {
    data[name] = rewrite.setValueTo;
    return;
  }
  const value = fieldIn(data, name);
  if (value === undefined) return;
  data[rewrite.renameKeyTo] = value;
  data[name] = undefined;
}

/** The names that response names of a subgraph's answer go by in the client's. */
export function renamedKeys(rewrites: readonly Rewrite[] = []): ReadonlyMap<string, string> {
  return new Map(
    rewrites.flatMap((rewrite) =>
      rewrite.kind === 'KeyRenamer' ? [[rewrite.path.at(-1) ?? '', rewrite.renameKeyTo]] : [],
    ),
  );
}
