import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from '../checkout.ts';
import { machine } from '../report/Results.ts';

const from = '<!-- figures -->';
const to = '<!-- end of figures -->';

/** Puts a table of figures into the README, in place of the one that is there. */
export async function writeToReadme(goals: string): Promise<void> {
  const path = join(checkout, 'README.md');
  const { cores, processor, node } = machine();
  const measuredOn = `Measured on ${cores} cores (${processor}), Node ${node}.`;
  const text = await readFile(path, 'utf8');
  await writeFile(path, withFigures(text, `${goals}\n\n${measuredOn}`));
}

/**
 * A text with new figures between its two marks.
 *
 * @throws Error where a mark is missing
 */
export function withFigures(text: string, figures: string): string {
  const [begin, end] = [text.indexOf(from), text.indexOf(to)];
  if (begin < 0 || end < begin) throw new Error(`README.md has no ${from} before ${to}; add them.`);
  return `${text.slice(0, begin + from.length)}\n\n${figures}\n\n${text.slice(end)}`;
}
