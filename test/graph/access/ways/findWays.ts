import { askedBy, objectsAt, type Step, type StepsOf, textOf, type Way } from './Asked.ts';
import { edgesOf, type GraphField } from './graphFields.ts';

/** From how many ways to a type its edges are looked for: the first objects may have nothing there. */
const tries = 8;
/** Ways that are asked for in one operation. */
const together = 40;

/** Asks an operation as somebody; the data of the answer. */
export type Asker = (query: string) => Promise<unknown>;

/**
 * A way to a real object by every edge that the data has one for, by its coordinate. Shorter ways are found first.
 * Each of `askers` looks for what
 * those before did not find, so that some one of them gets all the way.
 */
export async function findWays(stepsOf: StepsOf, askers: readonly Asker[]) {
  const found = new Map<string, Way>();
  const tried = new Map<string, number>();
  let next = await reaching(onwardFrom([], 'Query', stepsOf), stepsOf, askers);
  while (next.length > 0) {
    for (const way of next)
      if (!found.has(lastOf(way).coordinate)) found.set(lastOf(way).coordinate, way);
    const onward = next.flatMap((way) => {
      const type = lastOf(way).returns as string;
      const times = tried.get(type) ?? 0;
      tried.set(type, times + 1);
      return times < tries ? onwardFrom(way, type, stepsOf) : [];
    });
    const unknown = onward.filter((way) => !found.has(lastOf(way).coordinate));
    next = await reaching(unknown, stepsOf, askers);
  }
  return found;
}

/** A way and one step more, by every edge of the type it leads to. */
function onwardFrom(way: Way, type: string, stepsOf: StepsOf): Way[] {
  return edgesOf(type).flatMap((field) => stepsOf(field).map((step) => [...way, step]));
}

/** Those of the ways that lead to an object for somebody. */
async function reaching(
  ways: readonly Way[],
  stepsOf: StepsOf,
  askers: readonly Asker[],
): Promise<Way[]> {
  const there = new Set<Way>();
  for (const some of groups(ways, together))
    for (const ask of askers) {
      const left = some.filter((way) => !there.has(way));
      if (left.length === 0) break;
      const data = await ask(`query ${textOf(askedBy('Query', left, stepsOf))}`);
      for (const way of left) if (objectsAt(data, way).length > 0) there.add(way);
    }
  return ways.filter((way) => there.has(way));
}

/** A list in parts of a size. */
export function groups<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}

function lastOf(way: Way): GraphField {
  return (way.at(-1) as Step).field;
}
