import type { Branch } from './columnsOf.ts';
import type { Step } from './selections.ts';

/**
 * What each row is read from: for every item of the innermost list, the way that leads to it; without a list, the one way.
 * A null item is none: a row of it would lack what each row has.
 *
 * @returns null where there is nothing that rows could belong to; an item of an outer list may well be without any
 */
export function branchesOf(data: unknown, steps: readonly Step[]): readonly Branch[] | null {
  const list = steps.findIndex(({ isList }) => isList);
  const outermost = list < 0 ? steps.length : list;
  let branches: readonly Branch[] = [[data]];
  for (const [depth, step] of steps.entries()) {
    branches = branches.flatMap((branch) => grown(branch, step));
    if (branches.length === 0 && depth < outermost) return null;
  }
  return branches;
}

function grown(branch: Branch, { name, isList }: Step): readonly Branch[] {
  const value = (branch.at(-1) as Record<string, unknown> | null)?.[name];
  if (value === null || value === undefined) return [];
  const items = isList ? (value as readonly unknown[]) : [value];
  return items.filter((item) => item !== null).map((item) => [...branch, item]);
}
