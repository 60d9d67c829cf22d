import type { ShippedOperation } from '../../support/operations.ts';
import type { FreshVariables } from '../freshVariables.ts';
import type { Shots } from '../load/Shot.ts';
import type { Workload } from '../measure.ts';
import type { Target } from '../targets/Target.ts';
import type { AnswerSizes } from './verifyAnswers.ts';

/** The operations in turn, each with its example variables. */
export function hotMix(
  operations: readonly ShippedOperation[],
  sizes: AnswerSizes,
): Workload<Target> {
  return {
    name: 'hot mix',
    shots: (target) => {
      const shots = operations.map((operation) => hotShot(target, operation, sizes));
      let index = 0;
      return () => {
        index += 1;
        return shots[index % shots.length] as ReturnType<Shots>;
      };
    },
  };
}

/** The operations in turn, each time with other variables; they go on where the workload was left. */
export function freshMix(
  operations: readonly ShippedOperation[],
  fresh: Readonly<Record<string, FreshVariables>>,
): Workload<Target> {
  const asked = new Map<Target, number>();
  return {
    name: 'fresh mix',
    shots: (target) => () => {
      const count = asked.get(target) ?? 0;
      asked.set(target, count + 1);
      const operation = operations[count % operations.length] as ShippedOperation;
      const index = Math.floor(count / operations.length);
      return target.shot(operation, fresh[operation.name]?.(index) ?? operation.variables);
    },
  };
}

/** One operation alone, with its example variables. */
export function alone(operation: ShippedOperation, sizes: AnswerSizes): Workload<Target> {
  return {
    name: operation.name,
    shots: (target) => {
      const shot = hotShot(target, operation, sizes);
      return () => shot;
    },
  };
}

function hotShot(target: Target, operation: ShippedOperation, sizes: AnswerSizes) {
  const bytes = sizes.get(target)?.get(operation.name) ?? null;
  return { ...target.shot(operation, operation.variables), bytes };
}
