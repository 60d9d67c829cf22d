import { all, type Dimension, type DimensionCode } from '../catalogue/dimensions.ts';

/** A dimension as it is counted: leaves by number, and above each the categories that it counts in. */
export interface Hierarchy {
  readonly dimension: Dimension;
  /** `ALL` first, then as in the dimension. */
  readonly nodes: readonly Node[];
  readonly leafCodes: readonly string[];
  /** The numbers of the nodes that a leaf counts in: itself, its group, all. */
  readonly above: readonly (readonly number[])[];
  /** The number of a leaf; that of the last leaf, which stands for the rest, where there is none of that code. */
  leafOf(code: string): number;
}

/** The number of the leaf that a case is in, of all combinations of the hierarchies' leaves. */
export function leafNumber(
  hierarchies: readonly Hierarchy[],
  leaves: Readonly<Record<DimensionCode, string>>,
): number {
  let number = 0;
  for (const { dimension, leafCodes, leafOf } of hierarchies)
    number = number * leafCodes.length + leafOf(leaves[dimension.code]);
  return number;
}

interface Node {
  readonly code: string;
  /** The number of the node that it lies in; null for `ALL`. */
  readonly within: number | null;
  /** Numbers of nodes that make it up; empty for a leaf. */
  readonly parts: readonly number[];
  /** Codes of the leaves that it holds. */
  readonly leaves: readonly string[];
}

/** Numbers the categories of a dimension. */
export function hierarchyOf(dimension: Dimension): Hierarchy {
  const { categories } = dimension;
  const groups = new Set(categories.map(({ within }) => within));
  const leafCodes = categories.filter(({ code }) => !groups.has(code)).map(({ code }) => code);
  const numberOf = (code: string | null) =>
    code === null ? 0 : categories.findIndex((each) => each.code === code) + 1;
  const partsOf = (code: string | null) =>
    categories.filter(({ within }) => within === code).map((each) => numberOf(each.code));
  const leavesIn = (code: string | null): readonly string[] =>
    leafCodes.includes(code ?? '')
      ? [code ?? '']
      : categories.filter(({ within }) => within === code).flatMap((each) => leavesIn(each.code));
  const nodes = [
    { code: all, within: null, parts: partsOf(null), leaves: leafCodes },
    ...categories.map(({ code, within }) => ({
      code,
      within: numberOf(within),
      parts: partsOf(code),
      leaves: leavesIn(code),
    })),
  ];
  const above = leafCodes.map((leaf) =>
    nodes.flatMap(({ leaves }, number) => (leaves.includes(leaf) ? [number] : [])),
  );
  const numbers = new Map(leafCodes.map((code, number) => [code, number]));
  const rest = leafCodes.length - 1;
  return { dimension, nodes, leafCodes, above, leafOf: (code) => numbers.get(code) ?? rest };
}
