import { expect, test } from 'vitest';
import { runningTests } from './runningTests.ts';

test('a test and its group are known by their titles, and by the tables that fill them', () => {
  const source = `
    const known = ['a table by name'];
    describe('a group', () => {
      test('a test', () => {});
      test.each(['a table'])('%s', () => {});
      test.each(known)(\`\${1} of a template\`, () => {});
      for (const each of [1]) it.concurrent('in a loop', () => {});
    });`;
  for (const words of ['a group', 'a test', "['a table']", 'a table by name', 'of a template'])
    expect(runningTests(source).some((each) => each.includes(words))).toBe(true);
  expect(runningTests(source)).toContain('in a loop');
});

test.each([
  `// test('known', () => {});`,
  `expect('known').toBe(1);`,
  `test.skip('known', () => {});`,
  `test.todo('known');`,
  `it.fails('known', () => {});`,
  `test.skip.each([1])('known', () => {});`,
  `describe.skip('a group', () => { test('known', () => {}); });`,
  `test.skipIf(process.env.CI)('known', () => {});`,
])('%s runs no test of that name', (source) => {
  expect(runningTests(source).filter((each) => each.includes('known'))).toEqual([]);
});

test('one that waits for a condition counts where it is met by hand', () => {
  const source = `test.skipIf(!server)('known', () => {}); test.skip('unknown', () => {});`;
  expect(runningTests(source, true)).toContain('known');
  expect(runningTests(source, true)).not.toContain('unknown');
});
