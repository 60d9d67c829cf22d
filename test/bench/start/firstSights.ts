import { Kind, parse, print, visit } from 'graphql';
import { operations, type ShippedOperation } from '../../support/operations.ts';
import { ask } from './untilAnswered.ts';

/** How long an operation took each time that it was written as never before, and the same one again; milliseconds. */
export interface Sight {
  readonly name: string;
  /** Of its text. */
  readonly characters: number;
  readonly firsts: readonly number[];
  readonly again: readonly number[];
}

/** Times that each operation was asked at first sight before it counts: by then V8 has compiled what plans. */
const warmRounds = 20;

/** Nobody may ask it more than ten times a minute. */
const rationed = 'CredentialCheck';

/**
 * Each shipped operation that anybody may ask freely, written so that neither its plan nor one of its fetches is known,
 * in rounds after those that warm up; the longest last.
 */
export async function firstSights(url: string, rounds: number): Promise<readonly Sight[]> {
  const open = operations
    .filter(({ as, name }) => as === null && name !== rationed)
    .toSorted(byLength);
  const sights = open.map(({ name, document }) => ({
    ...{ name, characters: document.length },
    ...{ firsts: [] as number[], again: [] as number[] },
  }));
  for (let round = -warmRounds; round < rounds; round += 1)
    for (const [index, operation] of open.entries()) {
      const sight = await atFirstSight(url, operation, round + warmRounds);
      if (round < 0) continue;
      sights[index]?.firsts.push(sight.first);
      sights[index]?.again.push(sight.again);
    }
  return sights;
}

async function atFirstSight(url: string, { document, variables }: ShippedOperation, count: number) {
  const unseen = unseenSpelling(document, count);
  const timed = async () => {
    const began = performance.now();
    await ask(url, unseen, variables);
    return performance.now() - began;
  };
  return { first: await timed(), again: await timed() };
}

/** The operation with one more name in each of its selections, so that it is new to every subgraph, too. */
function unseenSpelling(document: string, count: number): string {
  const unseen = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: `unseen${count}` },
    name: { kind: Kind.NAME, value: '__typename' },
  } as const;
  return print(
    visit(parse(document), {
      SelectionSet: (set) => ({ ...set, selections: [...set.selections, unseen] }),
    }),
  );
}

function byLength(one: { document: string }, other: { document: string }): number {
  return one.document.length - other.document.length;
}
