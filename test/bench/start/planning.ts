import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'graphql';
import { createQueryPlans } from '../../../gateway/src/engine/queryPlans.ts';
import { planningSupergraph } from '../../../gateway/src/supergraph/planningSupergraph.ts';
import { readSupergraph } from '../../../gateway/src/supergraph/supergraph.ts';
import { operations } from '../../support/operations.ts';
import { checkout } from '../checkout.ts';

/** How long it takes to plan the longest of the shipped operations; milliseconds. */
export interface Planning {
  readonly name: string;
  /** Once for each round, by a planner that has planned it and all others before. */
  readonly milliseconds: readonly number[];
}

/** Plans the longest operation in this process, each round written otherwise, so that no plan is known. */
export async function planning(rounds: number): Promise<Planning> {
  const text = await readFile(join(checkout, 'schema/supergraph.graphql'), 'utf8');
  const plans = createQueryPlans(planningSupergraph(readSupergraph(text)).sdl, {
    planChosen: () => undefined,
  });
  const sorted = operations.toSorted((one, other) => one.document.length - other.document.length);
  for (const { name, document } of sorted) plans.planOf(parse(document), null, name);
  const { name, document } = sorted.at(-1) as (typeof sorted)[number];
  const milliseconds = Array.from({ length: rounds }, (_, round) => {
    const unseen = parse(document.replace('{', `{ unseen${round}: __typename`));
    const began = performance.now();
    plans.planOf(unseen, null, `${name} ${round}`);
    return performance.now() - began;
  });
  return { name, milliseconds };
}
