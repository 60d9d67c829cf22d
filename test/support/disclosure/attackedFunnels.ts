import { cubes } from '../../../subgraphs/quality/src/rules/catalogue/cubes.ts';
import type { PopulationCode } from '../../../subgraphs/quality/src/rules/catalogue/populations.ts';
import { mostOff, policy } from '../../../subgraphs/quality/src/rules/disclosure/policy.ts';
import { indicators } from '../../../subgraphs/quality/src/rules/funnel/indicators.ts';
import type { Range } from './narrowed.ts';
import type { Sum } from './reconciled.ts';
import type { SyntheticRelease } from './syntheticRelease.ts';

/** What somebody knows of all counts of all funnels who is told of each withheld one whether it is small. */
export interface AttackedFunnels {
  readonly known: readonly Range[];
  /** The numbers of those that some funnel withholds. */
  readonly withheld: readonly number[];
  readonly sums: readonly Sum[];
}

/** More than there are cases. */
const unlimited = 1e6;

/** Each population once, by whichever funnel says most: totals are those of all centres, events a part of whom they are of. */
export function attackedFunnels(release: SyntheticRelease): AttackedFunnels {
  const { funnels, tally, order } = release;
  const known: Range[] = [];
  const withheld: number[] = [];
  const sums: Sum[] = [];
  const firsts = new Map<PopulationCode, number>();
  const add = (range: Range) => known.push(range) - 1;
  const numbersOf = (code: PopulationCode) => {
    const first = firsts.get(code) ?? known.length;
    if (!firsts.has(code)) {
      firsts.set(code, first);
      for (const place of [null, ...order.keys()]) {
        const shown = shownOf(code, place);
        const centre = order[place ?? -1];
        const truth = centre === undefined ? unlimited : tally.centres.counted(centre, code).n;
        const isWithheld = shown.includes(null);
        if (place === null) shown.push(...totalsInCubes(release, code));
        const number = add(rangeOf(shown.find((each) => each !== null) ?? null, truth));
        if (isWithheld) withheld.push(number);
      }
      const parts = [...order.keys()].map((place) => first + 1 + place);
      sums.push({ total: first, parts });
    }
    return first;
  };
  /** What each funnel that counts the population shows of a centre, or of all together. */
  const shownOf = (code: PopulationCode, place: number | null) =>
    indicators.flatMap(({ population, event }, i) => {
      const funnel = funnels[i];
      const of = place === null ? funnel : funnel?.centres[place];
      return [
        ...(population === code ? [of?.n ?? null] : []),
        ...(event === code ? [of?.events ?? null] : []),
      ];
    });
  for (const { population, event } of indicators) {
    const [whole, part] = [numbersOf(population), numbersOf(event)];
    for (let i = 0; i <= order.length; i += 1) {
      const rest = add({ low: 0, high: unlimited });
      sums.push({ total: whole + i, parts: [part + i, rest] });
    }
  }
  return { known, withheld, sums };
}

/** What cubes show of all cases of a population together. */
function totalsInCubes({ slices }: SyntheticRelease, code: PopulationCode): (number | null)[] {
  return cubes.flatMap(({ code: cube, population, outcome }) => {
    const all = slices.find((each) => each.cube === cube && each.year === null)?.cells[0];
    if (!all) return [];
    if (population === code) return [all.n];
    return outcome === code ? [all.outcome] : [];
  });
}

function rangeOf(shown: number | null, truth: number): Range {
  if (shown !== null)
    return { low: Math.max(policy.fewest, shown - mostOff), high: shown + mostOff };
  return { low: 0, high: truth < policy.fewest ? policy.fewest - 1 : unlimited };
}
