import { operations } from '../../support/operations.ts';
import { ask } from './untilAnswered.ts';

/** How long an operation took that was never seen before, and the same one again; milliseconds. */
export interface Sight {
  readonly name: string;
  /** Of its text. */
  readonly characters: number;
  readonly first: number;
  readonly again: number;
}

/** Each shipped operation that anybody may ask, written so that no plan is known, the longest last: it finds all warm. */
export async function firstSights(url: string): Promise<readonly Sight[]> {
  const sights: Sight[] = [];
  const open = operations.filter(({ as }) => as === null);
  for (const { name, document, variables } of open.toSorted(byLength)) {
    const unseen = document.replace('{', '{ unseen: __typename');
    const timed = async () => {
      const began = performance.now();
      await ask(url, unseen, variables);
      return performance.now() - began;
    };
    sights.push({ name, characters: document.length, first: await timed(), again: await timed() });
  }
  return sights;
}

function byLength(one: { document: string }, other: { document: string }): number {
  return one.document.length - other.document.length;
}
