import { afterAll, beforeAll } from 'vitest';

/**
 * What the tests of a file share: opened before the first of them, ended after the last. What is handed out stands for
 * it, so that tests are written as if it were open already.
 */
export function openedForTests<T extends { end(): Promise<void> }>(open: () => Promise<T>): T {
  let opened: T | null = null;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.end());
  return new Proxy({} as T, {
    get: (_stand, name) => {
      if (!opened) throw new Error('It is opened before the first test.');
      return Reflect.get(opened, name);
    },
  });
}
