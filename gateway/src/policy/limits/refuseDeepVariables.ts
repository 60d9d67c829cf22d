import { LimitExceeded } from './requestRefused.ts';

/**
 * Refuses variables whose lists and objects nest past the limit, without recursion of its own: all that reads
 * them later is recursive.
 *
 * @throws RequestRefused naming the limit
 */
export function refuseDeepVariables(variables: unknown, maximum: number): void {
  let level = [variables].filter(isNested);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > maximum) throw new LimitExceeded('variableDepth', null, maximum);
    level = level.flatMap((value) => Object.values(value).filter(isNested));
  }
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
