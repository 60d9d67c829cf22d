/**
 * The worst and best index that a national value set gives. An index means nothing without its value set, so it is
 * kept as the centre worked it out, with the set's id.
 * Source of UK_3L: Dolan, Medical Care 1997: 33333 is −0.594, 11111 is 1.
 */
const ranges: Readonly<Record<string, readonly [least: number, most: number]>> = {
  UK_3L: [-0.594, 1],
};

/** No value set of ours goes beyond. */
const widest = [-1, 1] as const;

/** Between what an EQ-5D index of a value set lies. */
export function eq5dRange(valueSet: string): readonly [least: number, most: number] {
  return ranges[valueSet] ?? widest;
}
