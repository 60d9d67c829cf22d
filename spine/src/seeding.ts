import type { SeedOptions, Subgraph } from '@spine/kit';

/** Synthetic registry cases of a graph that was not told otherwise, and the most it takes. */
export const presetCases = 20_000;
export const mostCases = 1_000_000;

/**
 * Seeds the subgraphs whose database is empty, one after the other: they share a disk.
 *
 * @returns whether there was anything to seed
 */
export async function seedEmpty(
  subgraphs: readonly Subgraph[],
  options: SeedOptions,
): Promise<boolean> {
  let seeded = false;
  for (const subgraph of subgraphs) {
    seeded = (await subgraph.seed(options)) || seeded;
  }
  return seeded;
}

/**
 * Seeds the subgraphs, and raises the cases of those that are seeded to as many as asked for.
 *
 * @returns how many cases a seeded graph got on top
 */
export async function seedOrGrow(
  subgraphs: readonly Subgraph[],
  options: SeedOptions,
): Promise<{ readonly seeded: boolean; readonly added: number }> {
  const seeded = await seedEmpty(subgraphs, options);
  let added = 0;
  for (const subgraph of subgraphs) added += await subgraph.grow(options);
  return { seeded, added };
}
