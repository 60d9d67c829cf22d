import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkout } from '../support/process.ts';

const inDocs = readdirSync(join(checkout, 'docs'), { recursive: true, encoding: 'utf8' });
const pages = [
  ...['README.md', 'SECURITY.md'],
  ...inDocs.filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`),
];

/** A page without its examples, in which brackets and signs of numbers mean other things. */
const textOf = (page: string) =>
  readFileSync(join(checkout, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');

/** What a page leads to: links, from where the page is, and pages that it names by their path in the checkout. */
function targetsOf(page: string): readonly (readonly [path: string, anchor: string])[] {
  const text = textOf(page);
  const links = [...text.matchAll(/\]\((?![a-z]+:)([^)#\s]*)#?([^)\s]*)\)/g)].map(
    ([, path, anchor = '']) => [path ? join(dirname(page), path) : page, anchor] as const,
  );
  const named = [...text.matchAll(/`(docs\/[\w./-]+\.md)`/g)].map(
    ([, path = '']) => [path, ''] as const,
  );
  return [...links, ...named];
}

/** The names by which GitHub lets one link to a page's headings. */
const anchorsOf = (page: string) =>
  [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

const leadsNowhere = ([path, anchor]: readonly [string, string]) =>
  !existsSync(join(checkout, path)) || (anchor !== '' && !anchorsOf(path).includes(anchor));

test.each(pages)('what %s links to is there, page and heading', (page) => {
  expect(targetsOf(page).filter(leadsNowhere)).toEqual([]);
});

test('the README leads to every page of docs', () => {
  const led = targetsOf('README.md').map(([path]) => path);
  const first = pages.filter((page) => /^docs\/[^/]+$/.test(page));
  expect(first.filter((page) => !led.includes(page))).toEqual([]);
});
