import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws of one stream; the same seed, stream and index give the same draws on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  unit(): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
  /** Normal with mean and standard deviation (Box–Muller). */
  normal(mean: number, deviation: number): number;
  /** One of the items, each as likely. */
  pick<T>(items: readonly T[]): T;
  /** One of the values, by its weight; weights need not add up to 1. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T;
  /** `count` different items in random order; all of them when there are fewer. */
  sample<T>(items: readonly T[], count: number): T[];
}

/**
 * A stream of draws that depends on nothing but its three coordinates, so that record 7 is the same
 * whether 10 or a million records are made.
 */
export function randomStream(seed: number, stream: string, index = 0): Random {
  const generator = xoroshiro128plus(hash(`${seed}/${stream}/${index}`));
  const unit = () => uniformFloat64(generator);
  const integer = (least: number, most: number) => least + Math.floor(unit() * (most - least + 1));
  return {
    unit,
    integer,
    chance: (probability) => unit() < probability,
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    pick: (items) => at(items, integer(0, items.length - 1)),
    weighted: (choices) => weighted(choices, unit()),
    sample: (items, count) => sample(items, count, integer),
  };
}

function at<T>(items: readonly T[], index: number): T {
  if (index < 0 || index >= items.length) throw new RangeError('Nothing to draw from.');
  return items[index] as T;
}

function weighted<T>(choices: readonly (readonly [T, number])[], unit: number): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let rest = unit * total;
  for (const [value, weight] of choices) {
    rest -= weight;
    if (rest < 0) return value;
  }
  return at(choices, choices.length - 1)[0];
}

/** The first `count` steps of a Fisher–Yates shuffle. */
function sample<T>(
  items: readonly T[],
  count: number,
  integer: (least: number, most: number) => number,
): T[] {
  const left = [...items];
  const size = Math.min(count, left.length);
  for (let i = 0; i < size; i += 1) {
    const j = integer(i, left.length - 1);
    [left[i], left[j]] = [at(left, j), at(left, i)];
  }
  return left.slice(0, size);
}

/** FNV-1a with a final mix (MurmurHash3's), so that neighbouring indexes start far apart. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
