import type { Stack } from './cpuProfile.ts';

/** Shares of the whole time by what took it, the largest first. */
export type Times = readonly (readonly [name: string, share: number])[];

/** Adds up stacks by a name that each is given; those without one are not part of the whole. */
export function timesByName(
  times: readonly (readonly [Stack, number])[],
  nameOf: (stack: Stack) => string | null,
): Times {
  const byName = new Map<string, number>();
  let whole = 0;
  for (const [stack, time] of times) {
    const name = nameOf(stack);
    if (name === null) continue;
    whole += time;
    byName.set(name, (byName.get(name) ?? 0) + time);
  }
  return [...byName]
    .map(([name, time]) => [name, time / whole] as const)
    .sort(([, one], [, other]) => other - one);
}
