import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkout } from '../support/process.ts';

/** `file` › the words of a test there, up to the next one or the end of the cell. */
const named = /`([\w/.]+\.ts)` › ([^|;]+?)\s*(?=;|\|)/g;

describe.each(['docs/defences.md', 'docs/peers.md'])('%s', (page) => {
  const text = readFileSync(`${checkout}${page}`, 'utf8');
  const tests = [...text.matchAll(named)].map(
    ([, file = '', words = '']) => [file, words] as const,
  );

  test('names tests', () => {
    expect(tests.length).toBeGreaterThan(15);
    expect(tests).toHaveLength(text.split('` › ').length - 1);
  });

  test.each(tests)('%s has a test in the words: %s', (file, words) => {
    expect(readFileSync(`${checkout}${file}`, 'utf8')).toContain(words);
  });
});
