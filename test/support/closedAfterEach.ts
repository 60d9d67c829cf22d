import { afterEach } from 'vitest';

/** Ends of what a test of the file opens: each is called when that test is over, the last one first. */
export function closedAfterEach(): (() => unknown)[] {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  return ends;
}
