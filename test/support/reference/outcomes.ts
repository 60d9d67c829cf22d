import { expect } from 'vitest';
import type { walk } from './walk.ts';

/** How often each command was carried out, and each code refused one. */
export type Outcomes = Map<string, number>;

/** Holds a walk against the reference model, and counts what happened. */
export function holdAgainstModel(
  { walked, certificates }: Awaited<ReturnType<typeof walk>>,
  outcomes: Outcomes,
): void {
  for (const { command, expected, found } of walked) {
    expect(found, JSON.stringify(walked, null, 1)).toEqual(expected);
    for (const outcome of found.length > 0 ? found : [command])
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  for (const { expected, found } of certificates) expect(found).toEqual(expected);
}
