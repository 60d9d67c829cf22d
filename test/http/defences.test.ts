import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkout } from '../support/process.ts';
import { runningTests } from '../support/runningTests.ts';

/** `file` › the words of a test there, up to the next one or the end of the cell. */
const named = /`([\w/.]+\.ts)` › ([^|;]+?)\s*(?=;|\|)/g;

describe.each(['docs/defences.md', 'docs/peers.md'])('%s', (page) => {
  const text = readFileSync(`${checkout}${page}`, 'utf8');
  const tests = text.split('\n').flatMap((row) => {
    const isByHand = row.includes('run [by hand]');
    return [...row.matchAll(named)].map(
      ([, file = '', words = '']) => [file, words, isByHand] as const,
    );
  });

  test('names tests', () => {
    expect(tests.length).toBeGreaterThan(15);
    expect(tests).toHaveLength(text.split('` › ').length - 1);
  });

  test.each(tests)('%s runs a test by the words: %s', (file, words, isByHand) => {
    const running = runningTests(readFileSync(`${checkout}${file}`, 'utf8'), isByHand);
    expect(running.filter((each) => each.includes(words))).not.toEqual([]);
  });
});
