import type { GraphQLError } from 'graphql';
import type { Path } from './data.ts';

/** Where errors stand that are told already. */
export interface ToldPaths {
  /** Whether an error stands at the path, within it, or around it. */
  covers(path: Path): boolean;
}

/** Notes the places of errors, so that what they explain is not told again; those without a place explain nothing. */
export function toldPaths(errors: readonly GraphQLError[]): ToldPaths {
  const ends = new Set<string>();
  const ways = new Set<string>();
  for (const { path } of errors) {
    if (!path) continue;
    const steps = stepsOf(path);
    ends.add(steps.at(-1) ?? '');
    for (const step of steps) ways.add(step);
  }
  return {
    covers: (path) => {
      const steps = stepsOf(path);
      return ways.has(steps.at(-1) ?? '') || steps.some((step) => ends.has(step));
    },
  };
}

/** Each beginning of a path, as text, the shortest first. */
function stepsOf(path: Path): string[] {
  let text = '';
  return path.map((key) => {
    text += `/${key}`;
    return text;
  });
}
