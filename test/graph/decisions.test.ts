import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const folder = new URL('../../docs/decisions/', import.meta.url);
const textOf = (file: string) => readFile(new URL(file, folder), 'utf8');

/** Number, file and title of each decision, in order, as its own first line has it: `# 002 Both shapes run …`. */
async function recorded() {
  const files = (await readdir(folder)).filter((file) => file !== 'README.md').sort();
  return Promise.all(
    files.map(async (file) => {
      const [heading = ''] = (await textOf(file)).split('\n');
      const [, number, title] = /^# (\d{3}) (.+)$/.exec(heading) ?? [];
      return { number, file, title };
    }),
  );
}

test('the list of decisions has each of them once, by its number and title', async () => {
  const listed = [...(await textOf('README.md')).matchAll(/^- \[(\d{3})\]\((.+)\) (.+)$/gm)].map(
    ([, number, file, title]) => ({ number, file, title }),
  );
  const inOrder = listed.toSorted((a, b) => String(a.file).localeCompare(String(b.file)));
  expect(inOrder).toEqual(await recorded());
});

test('a decision is numbered as its file is', async () => {
  for (const { number, file } of await recorded()) expect(file.slice(0, 4)).toBe(`${number}-`);
});
