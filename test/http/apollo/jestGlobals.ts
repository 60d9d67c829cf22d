import { afterEach as afterEachCase, it as declare, TestRunner } from 'vitest';
import { differences } from './differences.ts';

/** What Apollo's suite imports from Jest, by Vitest. */
export { afterAll, beforeAll, beforeEach, describe, expect, vi as jest } from 'vitest';
export { it as test };

/** The suite's cases, each by the names of its group and its own. */
export const cases = new Set<string>();

/** Declares a case. One that is answered otherwise here has to fail, or it is no difference any more. */
export const it = Object.assign(
  (name: string, run: () => unknown): void => {
    const named = `${TestRunner.getCurrentSuite().name} › ${name}`;
    cases.add(named);
    if (differences.has(named)) declare.fails(name, async () => run());
    else declare(name, async () => run());
  },
  { each: declare.each.bind(declare), skip: declare.skip },
);

/** Jest waits for a hook that takes a parameter until the hook calls it. */
export function afterEach(hook: (done: () => void) => unknown): void {
  afterEachCase(() =>
    hook.length === 0 ? hook(() => undefined) : new Promise<void>((resolve) => void hook(resolve)),
  );
}
