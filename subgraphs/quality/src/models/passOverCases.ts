import type { ClientSession } from 'mongoose';
import { CaseModel } from './Case.ts';

interface Pass<C> {
  readonly filter?: object;
  /** The fields of `C`; what is not read need not travel. */
  readonly projection: object;
  /** Sees the cases as they were at one instant. */
  readonly session?: ClientSession | undefined;
  readonly take: (each: C) => void;
  /** Told now and then how many cases were read so far. */
  readonly progress: (done: number) => void;
}

const batchSize = 5_000;

/** Reads cases once, one after the other; answers how many there are. */
export async function passOverCases<C>({
  filter = {},
  projection,
  session,
  take,
  progress,
}: Pass<C>): Promise<number> {
  let done = 0;
  // Past mongoose: a pass over a million cases outlasts the time limit of a query.
  const cases = CaseModel.collection.find(filter, {
    ...{ projection, batchSize },
    ...(session && { session: session as never }),
  });
  for await (const each of cases as AsyncIterable<unknown>) {
    take(each as C);
    done += 1;
    if (done % batchSize === 0) progress(done);
  }
  return done;
}
